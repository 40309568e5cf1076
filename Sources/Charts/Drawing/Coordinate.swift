/// Writes numbers the same way everywhere: no locale, two decimals at most, no trailing zeros.
enum Coordinate {
  /// Further than any chart reaches; what is not a number is written as 0.
  private static let limit = 1e7

  static func append(_ value: Double, to bytes: inout [UInt8]) {
    let bounded = value.isNaN ? 0 : min(max(value, -limit), limit)
    let hundredths = Int(bounded.magnitude * 100 + 0.5)
    if bounded < 0, hundredths > 0 { bytes.append(UInt8(ascii: "-")) }
    append(whole: hundredths / 100, to: &bytes)
    let fraction = hundredths % 100
    guard fraction > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    bytes.append(UInt8(ascii: "0") + UInt8(fraction / 10))
    if fraction % 10 > 0 { bytes.append(UInt8(ascii: "0") + UInt8(fraction % 10)) }
  }

  private static func append(whole number: Int, to bytes: inout [UInt8]) {
    if number >= 10 { append(whole: number / 10, to: &bytes) }
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }
}
