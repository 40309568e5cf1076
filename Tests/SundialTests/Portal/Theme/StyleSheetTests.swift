import Testing

@testable import Portal

/// The style sheet that every page loads.
@Suite struct StyleSheetTests {
  static let sheet = ThemeFiles.styles.map { TightCSS.bytes(of: Array($0.text.utf8)) }

  @Test func staysWithinTwelveKilobytes() {
    #expect(Self.sheet.map(\.count).reduce(0, +) <= 12 * 1024)
  }

  @Test func criterion4_asksForNothingElse() {
    #expect(!ThemeFiles.style.contains("url("))
    #expect(!ThemeFiles.style.contains("@import"))
    #expect(!ThemeFiles.style.contains("://"))
  }

  @Test func namesTheOrderOfItsLayersFirst() {
    #expect(
      ThemeFiles.style.drop { $0.isWhitespace }
        .hasPrefix("@layer gp.reset, gp.base, gp.chart, gp.table, gp.util;"))
  }

  @Test func speaksOfClassesThatExist() {
    let unused = ThemeFiles.styledClasses.filter { name in
      !ThemeFiles.givenClasses.contains(name) && !ThemeFiles.writtenClasses.contains(name)
        && !Self.isOfFamily(name)
    }
    #expect(unused.sorted() == [])
  }

  @Test func closesWhatItOpens() {
    for (path, text) in ThemeFiles.styles {
      let plain = text.replacing(/"[^"]*"/, with: "")
      #expect(plain.count { $0 == "{" } == plain.count { $0 == "}" }, "\(path)")
    }
  }

  @Test func criterion46_movesNothing() {
    #expect(!ThemeFiles.style.contains("animation"))
    #expect(!ThemeFiles.style.contains("transition"))
    #expect(!ThemeFiles.style.contains("scroll-behavior"))
  }

  /// What only colour would say is said by shape as well, where colours are not ours.
  @Test func criterion44_marksByShapeWhereColoursAreForced() throws {
    let forced = ThemeFiles.style.split(separator: "@media (forced-colors: active)").dropFirst()
      .map { $0.prefix(240) }.joined()
    for name in ["gp-tile-on", "gp-tile-flag", "gp-mark"] {
      #expect(forced.contains(name), "\(name)")
    }
  }

  /// A template fills in the end, `gp-h{{shade}}`, or the program a number, `"gp-l\(width)"`.
  private static func isOfFamily(_ name: String) -> Bool {
    let stem = String(name.reversed().drop(while: \.isNumber).reversed())
    return stem != name && ThemeFiles.writtenClasses.contains(stem)
      || ThemeFiles.givenClasses.contains { $0.hasSuffix("*") && name.hasPrefix($0.dropLast()) }
  }
}
