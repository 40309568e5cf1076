import Testing

@testable import Disclosure

struct DelimitedCase: CustomTestStringConvertible, Sendable {
  let name: String
  var file = "a.csv"
  let text: String
  var lines: [String] = []
  let rows: [String]

  var testDescription: String { name }

  static let all: [DelimitedCase] = [
    .init(
      name: "commas", text: "规章, 3 ,5\n,,\n", lines: ["1:规章\t3\t5", "2:\t\t"],
      rows: ["1:规章@0|3@1|5@2", "2:@0|@1|@2"]),
    .init(
      name: "tabs", file: "a.tsv", text: "规章\t1,438\t0", lines: ["1:规章\t1,438\t0"],
      rows: ["1:规章@0|1,438@1|0@2"]),
    .init(
      name: "semicolons", text: "规章;1,5;2\n", lines: ["1:规章\t1,5\t2"],
      rows: ["1:规章@0|1,5@1|2@2"]),
    .init(
      name: "quotation", text: "\"一、\"\"新收\"\"\",\"1,438\"\n二,7\n",
      lines: ["1:一、\"新收\"\t1,438", "2:二\t7"], rows: ["1:一、\"新收\"@0|1,438@1", "2:二@0|7@1"]),
    .init(
      name: "line ends within a field", text: "\"商业\n企业\n数\",8\r\n其他,9\r\n",
      lines: ["1:商业 企业 数\t8", "4:其他\t9"], rows: ["1:商业 企业 数@0|8@1", "4:其他@0|9@1"]),
    .init(
      name: "a quotation mark that is never closed", text: "甲,\"乙\n丙,3\n",
      lines: ["1:甲\t\"乙", "2:丙\t3"], rows: ["1:甲@0|\"乙@1", "2:丙@0|3@1"]),
    .init(
      name: "empty lines", text: "甲,1\n\n乙,2\n", lines: ["1:甲\t1", "2:", "3:乙\t2"],
      rows: ["1:甲@0|1@1", "3:乙@0|2@1"]),
  ]
}

@Test(arguments: DelimitedCase.all)
func readsRecords(_ example: DelimitedCase) {
  let text = read(example.text, as: example.file)
  #expect(text.marked == example.lines)
  #expect(text.rows == example.rows)
}

@Test func placesFieldsInTheFile() {
  let text = read("项目,\"多\n行\",3\n", as: "a.csv")
  #expect(text.cells.map { [$0.line, $0.column] } == [[1, 1], [1, 5], [2, 4]])
  #expect(text.fileLineCount == 2)
}

@Test func accountsForTheLinesOfLongFields() {
  let text = read("\"甲\n乙\n丙\",3\n", as: "a.csv")
  #expect(text.asides == [.init(line: 2, use: .furniture)])
}
