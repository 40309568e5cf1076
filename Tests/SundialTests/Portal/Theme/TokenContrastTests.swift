import Foundation
import Testing

/// The colours of the theme held against each other as WCAG 2.2 counts contrast.
@Suite struct TokenContrastTests {
  /// What stands before what, and the least contrast.
  static let pairs: [(front: String, ground: String, least: Double)] =
    ["bg", "surface", "sunken"].flatMap { ground in
      ["ink", "ink-2", "ink-3", "link", "hover", "visited", "seal"].map { ($0, ground, 4.5) }
    }
    + ["ink", "ink-2", "link", "seal"].map { ($0, "seal-bg", 4.5) }
    + ["ink", "ink-2", "link"].map { ($0, "note-bg", 4.5) }
    + ["bg", "surface"].map { ("rule-strong", $0, 3) } + [("bg", "s1", 4.5)]
    + (1...5).flatMap { number in ["bg", "surface"].map { ("s\(number)", $0, 3) } }
    + (1...6).map { ("o\($0)", "surface", 3) }

  /// Text over the ramp of a heat table: ink on the pale half, what stands out on the other.
  static let ramp: [(step: Int, light: String, dark: String)] = [
    (1, "1b2026", "ece8df"), (2, "1b2026", "ece8df"), (3, "1b2026", "ece8df"),
    (4, "14181d", "14181d"), (5, "f4f1ea", "0f1317"), (6, "f4f1ea", "0f1317"),
  ]

  @Test(arguments: [false, true])
  func criterion39_contrastsEnough(isDark: Bool) throws {
    let tokens = try Self.tokens(isDark: isDark)
    for pair in Self.pairs {
      let front = try #require(tokens[pair.front], "\(pair.front)")
      let ground = try #require(tokens[pair.ground], "\(pair.ground)")
      let contrast = Self.contrast(front, ground)
      #expect(contrast >= pair.least, "\(pair.front) on \(pair.ground): \(contrast)")
    }
  }

  @Test(arguments: [false, true])
  func criterion39_keepsFiguresLegibleOnTheRamp(isDark: Bool) throws {
    let tokens = try Self.tokens(isDark: isDark)
    for step in Self.ramp {
      let ground = try #require(tokens["h\(step.step)"])
      let text = try #require(Self.color(isDark ? step.dark : step.light))
      #expect(Self.contrast(text, ground) >= 4.5, "h\(step.step)")
    }
  }

  @Test func namesTheSameColoursForLightAndDark() throws {
    #expect(try Set(Self.tokens(isDark: false).keys) == Set(Self.tokens(isDark: true).keys))
  }

  /// Worked out by hand: black on white is 21 to 1, and the grey #767676 is just enough for text.
  @Test func countsContrastAsTheStandardDoes() throws {
    let white = try #require(Self.color("fff"))
    #expect(abs(Self.contrast(try #require(Self.color("000")), white) - 21) < 0.001)
    #expect(abs(Self.contrast(try #require(Self.color("767676")), white) - 4.54) < 0.01)
  }

  private static func tokens(isDark: Bool) throws -> [String: [Double]] {
    let sheet = Repository.text(of: "Templates/css/10-tokens.css")
    let halves = sheet.split(separator: "@media", maxSplits: 1)
    let half = try #require(isDark ? halves.last : halves.first)
    return Dictionary(
      half.matches(of: /--gp-([a-z0-9-]+): #([0-9a-f]+);/).compactMap { match in
        color(match.output.2).map { (String(match.output.1), $0) }
      }, uniquingKeysWith: { first, _ in first })
  }

  private static func color(_ digits: some StringProtocol) -> [Double]? {
    let all =
      digits.count == 3
      ? digits.map { "\($0)\($0)" }
      : stride(from: 0, to: 6, by: 2).map {
        String(digits.dropFirst($0).prefix(2))
      }
    let parts = all.compactMap { Int($0, radix: 16) }
    return parts.count == 3 ? parts.map { Double($0) / 255 } : nil
  }

  private static func contrast(_ one: [Double], _ other: [Double]) -> Double {
    let lights = [luminance(one), luminance(other)].sorted()
    return (lights[1] + 0.05) / (lights[0] + 0.05)
  }

  private static func luminance(_ color: [Double]) -> Double {
    zip(color, [0.2126, 0.7152, 0.0722]).reduce(0) { sum, part in
      let linear = part.0 <= 0.04045 ? part.0 / 12.92 : pow((part.0 + 0.055) / 1.055, 2.4)
      return sum + linear * part.1
    }
  }
}
