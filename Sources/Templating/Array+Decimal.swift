extension Array<UInt8> {
  /// Appends a whole number in decimal digits, without grouping.
  @usableFromInline
  package mutating func append(decimal number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    append(decimal: UInt64(number.magnitude))
  }

  /// From the front: a page has thousands of numbers, and nearly all have few digits.
  package mutating func append(decimal number: UInt64) {
    if number >= 10 { append(decimal: number / 10) }
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }

  /// Appends a whole number with a comma between thousands.
  package mutating func append(grouped number: UInt64) {
    guard number >= 1_000 else { return append(decimal: number) }
    append(grouped: number / 1_000)
    append(UInt8(ascii: ","))
    append(digits: number % 1_000, padding: 3)
  }

  /// Appends at least so many digits.
  package mutating func append(digits number: UInt64, padding: Int) {
    if number >= 10 || padding > 1 { append(digits: number / 10, padding: padding - 1) }
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }
}
