package import Disclosure
import Templating

// Numbers as `NumberText` words them, written straight to where they are wanted.
extension Array<UInt8> {
  /// `1,438`, `−207`, `35,004.482`.
  package mutating func append(grouped quantity: Quantity) {
    if quantity.mantissa < 0 { append(contentsOf: "\u{2212}".utf8) }
    let magnitude = quantity.mantissa.magnitude
    guard quantity.decimals > 0 else { return append(grouped: magnitude) }
    var unit: UInt64 = 1
    // No mantissa has more than nineteen digits.
    for _ in 0..<Swift.min(quantity.decimals, 19) { unit *= 10 }
    append(grouped: magnitude / unit)
    append(UInt8(ascii: "."))
    append(digits: magnitude % unit, padding: Int(quantity.decimals))
  }

  package mutating func append(grouped count: Int) {
    append(grouped: Quantity(count))
  }

  /// ①…⑳, then `(21)`.
  package mutating func append(circled number: Int) {
    guard (1...20).contains(number) else {
      append(UInt8(ascii: "("))
      append(decimal: number)
      return append(UInt8(ascii: ")"))
    }
    // U+2460 and those after it.
    append(0xE2)
    append(0x91)
    append(0x9F + UInt8(number))
  }

  /// A percentage, or below thirty cases the fraction itself.
  package mutating func append(share part: Quantity, of whole: Quantity) {
    guard whole >= Quantity(NumberText.fewestForPercentage), let part = part.integer,
      let whole = whole.integer
    else { return append(fraction: part, of: whole) }
    let (product, overflow) = part.magnitude.multipliedReportingOverflow(by: 2000)
    guard !overflow else { return append(fraction: Quantity(part), of: Quantity(whole)) }
    // Tenths of a per cent, rounded half up.
    let tenths = (product / whole.magnitude + 1) / 2
    if part < 0 { append(contentsOf: "\u{2212}".utf8) }
    append(decimal: UInt64(tenths / 10))
    append(UInt8(ascii: "."))
    append(decimal: UInt64(tenths % 10))
    append(UInt8(ascii: "%"))
  }

  private mutating func append(fraction part: Quantity, of whole: Quantity) {
    append(grouped: part)
    append(UInt8(ascii: "/"))
    append(grouped: whole)
  }
}
