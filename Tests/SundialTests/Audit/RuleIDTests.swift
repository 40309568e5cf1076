import Foundation
import Testing

@testable import Disclosure

/// Every rule the program can name has its words, and every entry of the catalogue is some rule's.
@Suite struct RuleIDTests {
  private let catalogue: FindingCatalogue
  private let stated: Set<String>
  /// The ids that stand in the sources as `rule: "…"`, or before a severity.
  private let emitted: Set<String>
  /// Every quoted text of the sources; an id may be chosen between two.
  private let quoted: Set<String>

  init() throws {
    let forms = try InventedReport.forms.get()
    catalogue = try FindingCatalogue(forms: forms)
    stated = Set(forms.flatMap { $0.identities.map(\.id) + $0.crossYearRules.map(\.id) })
    let sources = try Self.sources()
    quoted = Self.texts(after: "\"", in: sources)
    let graded = quoted.filter { text in
      text.contains("-")
        && sources.contains { source in
          Severity.allCases.contains { source.contains("\"\(text)\", .\($0.rawValue)") }
        }
    }
    emitted = Self.texts(after: "rule: \"", in: sources).union(graded)
  }

  /// What recognition says about the shape of a table, until the parts that say it are here.
  private static let awaited: Set<String> = [
    "columns-shifted", "form-mixed", "group-label-missing", "header-column-count",
    "header-missing", "header-truncated", "label-in-wrong-column", "label-spaces",
    "label-variant", "number-spelling", "number-thousands-separator", "table-split",
  ]

  @Test func findsWordsForEveryRule() {
    let known = Set(catalogue.ruleIDs)
    #expect(emitted.subtracting(known).sorted() == [])
  }

  @Test func findsARuleForEveryEntry() {
    let listed = Set(catalogue.ruleIDs)
    let unused = listed.subtracting(quoted).subtracting(stated).subtracting(Self.awaited)
    #expect(unused.sorted() == [])
  }

  @Test func writesIDsAlike() {
    for id in catalogue.ruleIDs {
      #expect(id.utf8.allSatisfy { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 || $0 == 0x2D })
    }
  }

  private static func texts(after opening: String, in sources: [String]) -> Set<String> {
    Set(
      sources.flatMap { source in
        source.components(separatedBy: opening).dropFirst().map { piece in
          String(piece.prefix { $0 != "\"" })
        }
      })
  }

  private static func sources() throws -> [String] {
    var root = URL(filePath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    let files = try #require(
      FileManager.default.enumerator(
        at: root.appending(path: "Sources"), includingPropertiesForKeys: nil))
    return try files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
      .map { try String(contentsOf: $0, encoding: .utf8) }
  }
}
