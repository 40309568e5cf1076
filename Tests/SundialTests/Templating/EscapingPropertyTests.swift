import Invented
import Testing

@testable import Templating

/// No text, of whatever bytes, ever leaves the place it was put in.
@Suite struct EscapingPropertyTests {
  struct Place: Sendable, CustomTestStringConvertible {
    let before: String
    let after: String
    /// Bytes that may not come out of a text here.
    let forbidden: String
    var isAddress = false

    var testDescription: String { "\(before)…\(after)" }
  }

  static let places = [
    Place(before: "<p>", after: "</p>", forbidden: "<>\""),
    Place(before: "<title>", after: "</title>", forbidden: "<>\""),
    Place(before: "<p title=\"", after: "\">", forbidden: "<>\"'"),
    Place(before: "<p title='", after: "'>", forbidden: "<>\"'"),
    Place(before: "<a href=\"", after: "\">", forbidden: "<>\"' \t\n\\", isAddress: true),
    Place(before: "<a href='r/", after: "'>", forbidden: "<>\"' \t\n\\&:?#"),
  ]

  @Test(arguments: places)
  func keepsAnyBytesInTheirPlace(place: Place) throws {
    let template = try TemplateLibrary([
      TemplateSource(
        name: "page", file: "page", bytes: Array("\(place.before){{x}}\(place.after)".utf8))
    ]).template("page", stack: [Shape(.text("x"))])
    var random = SeededGenerator(seed: 20_260_401)
    var values = Values()
    for _ in 0..<2000 {
      let bytes = Self.hostile(&random)
      values.clear()
      let record = values.append(fields: 1) { $0.text(bytes) }
      var out: [UInt8] = []
      template.render(values, records: [record], into: &out)
      try check(out, in: place, of: bytes)
    }
  }

  private func check(_ out: [UInt8], in place: Place, of bytes: [UInt8]) throws {
    let text = try #require(String(validating: out, as: UTF8.self), "\(bytes)")
    #expect(text.utf8.starts(with: place.before.utf8) && text.hasSuffix(place.after), "\(bytes)")
    let inside = out.dropFirst(place.before.utf8.count).dropLast(place.after.utf8.count)
    #expect(!inside.contains { place.forbidden.utf8.contains($0) }, "\(bytes)")
    #expect(
      !inside.contains { $0 < 0x20 && $0 != 9 && $0 != 10 && $0 != 13 || $0 == 0x7F }, "\(bytes)")
    #expect(Self.ampersandsStartEntities(inside), "\(bytes)")
    if place.isAddress {
      let colon = inside.firstIndex(of: UInt8(ascii: ":")) ?? inside.endIndex
      let scheme = String(decoding: inside[..<colon], as: UTF8.self).lowercased()
      #expect(
        colon == inside.endIndex || ["http", "https", "mailto"].contains(scheme)
          || scheme.contains { "/?#".contains($0) }, "\(bytes)")
    }
  }

  private static func ampersandsStartEntities(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.indices.filter { bytes[$0] == UInt8(ascii: "&") }.allSatisfy { start in
      ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"].contains {
        bytes[start...].starts(with: $0.utf8)
      }
    }
  }

  /// Half of what matters in markup and addresses, half anything.
  private static func hostile(_ random: inout SeededGenerator) -> [UInt8] {
    let pieces = [
      "<", ">", "\"", "'", "&", "javascript:", "JAVA\tSCRIPT:", "http://", "</title>", "<script>",
      "-->", "&#x3c;", "年", "\u{0}", "\u{85}", "\\", "//", "%", "{{x}}", " ", "\n", "data:", ":",
    ]
    return (0..<random.below(8)).flatMap { _ in
      random.chance(50)
        ? Array(pieces[random.below(pieces.count)].utf8)
        : (0..<random.below(4)).map { _ in UInt8(random.below(256)) }
    }
  }
}
