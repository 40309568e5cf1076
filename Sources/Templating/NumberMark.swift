/// What comes with the digits of a number that is kept as a number until its page is written.
///
/// In its slot it takes the place of a length, at the upper end, where no text is so long.
@usableFromInline
struct NumberMark: Equatable, Sendable {
  /// The letter before the digits; 0 for none, a comma for one between thousands.
  @usableFromInline let letter: UInt8

  @inlinable
  init(letter: UInt8) {
    self.letter = letter
  }

  @inlinable static var none: NumberMark { NumberMark(letter: 0) }
  @inlinable static var grouped: NumberMark { NumberMark(letter: UInt8(ascii: ",")) }

  /// Nil for a slot that holds something else than a number.
  @inline(__always)
  init?(of slot: Values.Slot) {
    guard slot.start >= 0, slot.count > Int32.max - Int32(UInt8.max) else { return nil }
    letter = UInt8(truncatingIfNeeded: Int32.max - slot.count)
  }

  @inlinable var count: Int32 { Int32.max - Int32(letter) }
}

extension Values.Slot {
  /// A number; nil for one that is too large or below 0.
  @inlinable
  init?(number: Int, _ mark: NumberMark) {
    guard let number = Int32(exactly: number), number >= 0 else { return nil }
    self.init(start: number, count: mark.count)
  }
}

extension Array<UInt8> {
  /// Appends a number as its page would have it.
  @usableFromInline
  mutating func append(_ number: Int, _ mark: NumberMark) {
    if mark == .grouped { return append(grouped: UInt64(number.magnitude)) }
    if mark != .none { append(mark.letter) }
    append(decimal: number)
  }
}
