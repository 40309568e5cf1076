import Testing

@testable import Invented

/// What `make bench` builds.
@Suite struct InventedCorpusTests {
  private func files(reports: Int, seed: UInt64 = 1) -> [String: String] {
    var files: [String: String] = [:]
    InventedCorpus(reports: reports, seed: seed).forEachFile { path, text in files[path] = text }
    return files
  }

  @Test(arguments: [(1, 1), (6, 1), (7, 2), (61, 11), (125, 21)])
  func holdsAsManyReportsAsAsked(reports: Int, publishers: Int) {
    let files = files(reports: reports)
    #expect(files.keys.count { $0.hasSuffix(".txt") } == reports)
    // Under a head.
    #expect(files["publishers.tsv"]?.split(separator: "\n").count == publishers + 1)
  }

  @Test func isTheSameForTheSameSeed() {
    #expect(files(reports: 60) == files(reports: 60))
    #expect(files(reports: 60)["990101/2024.txt"] != files(reports: 60, seed: 2)["990101/2024.txt"])
  }

  @Test func beginsAlikeWhateverItsLength() {
    let short = files(reports: 60)
    let long = files(reports: 120)
    for path in short.keys where path.hasSuffix(".txt") { #expect(short[path] == long[path]) }
  }

  @Test func namesEveryPlaceOnce() {
    let lines = InventedCorpus(reports: 100_000).regions.split(separator: "\n").dropFirst()
    let (codes, names) = lines.reduce(into: (Set<Substring>(), Set<Substring>())) { found, line in
      let fields = line.split(separator: "\t")
      found.0.insert(fields[0])
      found.1.insert(fields[1])
    }
    // A province, 84 cities, 1,667 counties.
    #expect(lines.count == 1752)
    #expect(codes.count == 1752)
    #expect(names.count == 1752)
  }

  @Test func writesAsMuchProseAsReportsHave() throws {
    let text = try #require(files(reports: 6)["990101/2019.txt"])
    #expect((5_000...9_000).contains(text.utf8.count))
    #expect(!text.contains("#"))
  }
}
