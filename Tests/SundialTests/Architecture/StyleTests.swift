import Testing

@Suite struct ArchitectureOfStyle {
  @Test func neverTrapsOnInput() {
    #expect(places(matching: /\b(?:try|as)!/) == [])
    #expect(places(matching: /[\w\)\]\}]!(?!=)/) == [], "force unwrap")
    #expect(places(matching: /\b(?:fatalError|preconditionFailure|precondition|abort)\(/) == [])
  }

  @Test func sharesNoMutableState() {
    #expect(places(matching: /@unchecked Sendable/) == [])
    #expect(places(matching: /nonisolated\(unsafe\)/) == [])
    #expect(places(matching: /^(?:package |private |fileprivate )?var\s/) == [], "global var")
    #expect(places(matching: /\bstatic var [^{]*$/) == [], "static var")
    #expect(places(matching: /\bTaskLocal\b/) == [])
  }

  @Test func printsThroughTheConsole() {
    #expect(Repository.sources.flatMap { $0.calls(to: ["print", "debugPrint", "dump"]) } == [])
  }

  @Test func staysInsideThePackage() {
    #expect(places(matching: /\b(?:public|open)\s(?=func|var|let|struct|enum|class|init)/) == [])
  }

  /// Files in `Layouts/` are named after a layout of tables and extend the one reader of lines.
  @Test func namesEachFileAfterItsType() {
    let files = Repository.sources.filter { !$0.path.contains("/Layouts/") }
    #expect(files.filter { !$0.declares(typeNamedBy: $0.name) }.map(\.path) == [])
  }

  @Test func namesTypesWithWordsOfTheDomain() {
    let vague = /\b(?:struct|enum|class|actor|protocol) \w*(?:Manager|Helper|Utils?|Context)\b/
    #expect(places(matching: vague) == [])
  }

  @Test func leavesNothingForLater() {
    let marks = ["TO" + "DO", "FIX" + "ME", "XX" + "X:"]
    let found = Repository.paths().filter { path in
      marks.contains { Repository.text(of: path).contains($0) }
    }
    #expect(found == [])
  }

  @Test func namesNoFolderOfOneMachine() {
    let found = Repository.paths().filter { Self.namesFolderOfOneMachine(Repository.text(of: $0)) }
    #expect(found == [])
  }

  @Test(arguments: [
    ("let a = b!", true), ("let a = b()!.c", true), ("if a != b {", false), ("!isEmpty", false),
    ("let text = \"stop!\"", false), ("// stop!", false),
  ])
  func recognisesAForceUnwrap(text: String, isForced: Bool) {
    let source = SwiftSource(path: "A.swift", text: text)
    #expect(source.places(matching: /[\w\)\]\}]!(?!=)/).isEmpty != isForced)
  }

  @Test(arguments: [
    ("see /" + "home/me/site", true), ("cd /" + "opt/x", true), ("Sources/home/x", false),
    ("/usr/local", false),
  ])
  func recognisesAFolderOfOneMachine(text: String, isFound: Bool) {
    #expect(Self.namesFolderOfOneMachine(text) == isFound)
  }

  @Test(arguments: [
    ("Cell", "package struct Cell: Equatable {", true),
    ("CellTable", "extension Cell {", true),
    ("Rule", "protocol ReportRule {", true),
    ("Cell", "struct CellTable {", false),
    ("Cell+Text", "extension Cell {", true),
    ("Cell", "// struct Cell", false),
  ])
  func recognisesTheTypeOfAFile(name: String, text: String, isDeclared: Bool) {
    #expect(
      SwiftSource(path: "\(name).swift", text: text).declares(typeNamedBy: name) == isDeclared)
  }

  private func places(matching pattern: Regex<Substring>) -> [String] {
    Repository.sources.flatMap { $0.places(matching: pattern) }
  }

  private static func namesFolderOfOneMachine(_ text: String) -> Bool {
    ["home", "root", "Users", "work", "opt", "farm"].contains { folder in
      text.ranges(of: "/\(folder)/").contains { range in
        guard let before = text[..<range.lowerBound].last else { return true }
        return !(before.isLetter || before.isNumber || "/._-)}>".contains(before))
      }
    }
  }
}
