import Testing

@testable import Disclosure

struct PublisherTableTests {
  let regions: RegionTable

  init() throws {
    regions = try RegionTable.builtIn()
  }

  private func table(_ text: String) throws -> PublisherTable {
    try PublisherTable(
      SourceFile(path: "publishers.tsv", bytes: Array(text.utf8)), regions: regions)
  }

  @Test func findsPublishersByIdAndByName() throws {
    let table = try table(
      "id\tregion\tname\tkind\n410104\t410104\t管城区政府\tgovernment\n410104-jy\t410104\t教育局\t\n")
    #expect(
      table.entry(id: "410104")?.publisher
        == Publisher(id: "410104", name: "管城区政府", kind: .government, region: "410104"))
    #expect(table.entry(id: "410104-jy")?.publisher.kind == .department)
    #expect(table.entry(id: "410104-jy")?.line == 3)
    #expect(table.entry(name: "教育局")?.publisher.id == "410104-jy")
    #expect(table.entry(id: "410105") == nil)
    #expect(table.all.map(\.id) == ["410104", "410104-jy"])
  }

  @Test func tellsNoPublisherByANameThatTwoBear() throws {
    let table = try table("id\tname\na\t教育局\nb\t教育局\nc\t民政局\n")
    #expect(table.entry(name: "教育局") == nil)
    #expect(table.entry(name: "民政局")?.publisher.id == "c")
  }

  @Test(arguments: [
    ("id\tname\tkind\na\t某局\tdepartement\n", 2, 6, "Did you mean “department”?"),
    ("id\tname\nx\t甲局\nx\t乙局\n", 3, 1, "Give each publisher its own id"),
    (
      "id\tname\n../x\t甲局\n", 2, 1,
      "The id is the name of the folder of its reports, without spaces and slashes"
    ),
    (
      "id\tregion\tname\nx\t410199\t甲局\n", 2, 3,
      "Add the code to the site's regions.tsv (code⇥name⇥from⇥to)"
    ),
    ("id\tregion\tname\nx\t中牟县\t甲局\n", 2, 3, "The code of 中牟县 is 410122"),
    ("id\tregoin\tname\n", 1, 4, "Did you mean “region”?"),
  ])
  func refusesWhatItDoesNotKnow(_ text: String, line: Int, column: Int, remedy: String) {
    let failure = #expect(throws: Failure.self) { try table(text) }
    #expect(failure?.place == Place(line: line, column: column))
    #expect(failure?.remedy?.english == remedy)
    #expect(failure?.kind == .configuration)
  }
}
