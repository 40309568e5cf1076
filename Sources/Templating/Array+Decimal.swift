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
}
