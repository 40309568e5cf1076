import Testing

@testable import Disclosure

@Test func takesFrontMatterOutOfTheText() {
  let text = read("---\npublisher: 甲县人民政府\nyear: 2023\n---\n一、总体情况\n", as: "a.md")
  #expect(text.marked == ["5:一、总体情况"])
  #expect(text.asides == [1, 2, 3, 4].map { .init(line: $0, use: .metadata) })
  #expect(text.frontMatter.publisher?.value == "甲县人民政府")
  #expect(text.frontMatter.year?.place == Place(line: 3, column: 7))
  #expect(text.fileLineCount == 5)
}

@Test(arguments: [
  "---\n一、总体情况\n---\n", "---\nyear: 2023\n", "----\n一\n", "\n---\nyear: 2023\n---\n",
])
func leavesRulesThatBeginNoFrontMatter(_ example: String) {
  let text = read(example)
  #expect(text.asides.isEmpty)
  #expect(text.lines.count == text.fileLineCount)
}

@Test func takesWhatASidecarStates() {
  let file = SourceFile(path: "x/2023.txt", bytes: Array("---\nyear: 2023\n---\n一\n".utf8))
  let sidecar = SourceFile(
    path: "x/2023.yaml", bytes: Array("publisher: 乙镇人民政府\nyear: 2022\n".utf8))
  let text = SourceReader().text(of: file, sidecar: sidecar)
  #expect(text.frontMatter.publisher?.value == "乙镇人民政府")
  #expect(text.frontMatter.year?.value == "2023")
  #expect(text.rules == ["sidecar-conflict"])
}

@Test func believesASidecarMoreThanThePage() {
  let file = SourceFile(
    path: "2023.html",
    bytes: Array("<html><meta name=PubDate content=2024-02-01><p>一</p>".utf8))
  let sidecar = SourceFile(path: "2023.yaml", bytes: Array("published: 2024-01-31\n".utf8))
  let text = SourceReader().text(of: file, sidecar: sidecar)
  #expect(text.frontMatter.published?.value == "2024-01-31")
  #expect(text.rules == [])
}

@Test func keepsALineOfAMegabyteWhole() {
  let text = read(String(repeating: "公开", count: 200_000) + "\n完\n")
  #expect(text.lines.map { $0.end - $0.start } == [1_200_000, 3])
}

@Test func stopsBehindAMillionLines() {
  let text = read([UInt8](repeating: 0x0A, count: 1_000_007))
  #expect(text.lines.count == 1_000_000)
  #expect(text.fileLineCount == 1_000_007)
  #expect(text.remarks.map(\.place) == [Place(line: 1_000_001)])
}
