package import Disclosure

/// Numbers as pages print them: grouped by commas, a true minus sign, no locale.
package enum NumberText {
  /// `1,438`, `−207`, `35,004.482`.
  package static func grouped(_ quantity: Quantity) -> String {
    text { $0.append(grouped: quantity) }
  }

  package static func grouped(_ count: Int) -> String {
    text { $0.append(grouped: count) }
  }

  /// ①…⑳, then `(21)`.
  package static func circled(_ number: Int) -> String {
    text { $0.append(circled: number) }
  }

  private static func text(_ write: (inout [UInt8]) -> Void) -> String {
    var bytes: [UInt8] = []
    write(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension NumberText {
  /// The fewest cases of which a percentage says something.
  package static let fewestForPercentage = 30

  /// `70/108` as `64.8%`; below thirty cases the fraction itself, because a percentage would mislead.
  package static func share(_ part: Quantity, of whole: Quantity) -> String {
    text { $0.append(share: part, of: whole) }
  }
}

extension NumberText {
  /// Three digits and a unit from ten thousand up: `1.29万`, `12.9k`; smaller numbers whole.
  package static func short(_ quantity: Quantity, _ language: Language) -> String {
    let units: [(size: Int64, word: String)] =
      language == .chinese
      ? [(100_000_000, "亿"), (10_000, "万")] : [(1_000_000, "M"), (1_000, "k")]
    guard let whole = Quantity(mantissa: quantity.mantissa, decimals: quantity.decimals).whole,
      whole.magnitude >= 10_000,
      let unit = units.first(where: { whole.magnitude >= $0.size.magnitude })
    else { return grouped(quantity) }
    // Hundredths of the unit, rounded half up, cut to three digits in all.
    let hundredths = (whole.magnitude * 100 + unit.size.magnitude / 2) / unit.size.magnitude
    let sign = whole < 0 ? "\u{2212}" : ""
    return sign + threeDigits(ofHundredths: hundredths) + unit.word
  }

  private static func threeDigits(ofHundredths hundredths: UInt64) -> String {
    if hundredths >= 10_000 { return grouped(Int((hundredths + 50) / 100)) }
    if hundredths >= 1_000 {
      let tenths = (hundredths + 5) / 10
      return "\(tenths / 10).\(tenths % 10)"
    }
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}

extension Quantity {
  /// Without the digits behind the point; nil where that leaves the range that can be shortened.
  fileprivate var whole: Int64? {
    var whole = mantissa
    for _ in 0..<decimals { whole /= 10 }
    return whole.magnitude < UInt64(Int64.max) / 200 ? whole : nil
  }
}

extension NumberText {
  /// A size from a chart, with one decimal where it is no whole number.
  package static func rounded(_ size: Double) -> String {
    let tenths = Int64(min(size.magnitude, 1e15) * 10 + 0.5)
    return grouped(Quantity(mantissa: size < 0 ? -tenths : tenths, decimals: 1))
  }
}
