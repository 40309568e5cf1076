/// What is known of an indicator in one report, in four bytes.
///
/// From the lowest bit: three bits of state, two that say what follows, then the number with its
/// line, the number alone, or both numbers of a share.
struct PackedIndicator: Equatable, Sendable {
  let bits: UInt32

  private enum Content: UInt32 {
    case nothing
    case number
    case printedNumber
    case share
  }

  private static let headBits = 5
  private static let lineBits = 12
  private static let numberBits = 32 - headBits - lineBits
  private static let upperBits = 13
  private static let lowerBits = 32 - headBits - upperBits
  /// The mark of a value that stands elsewhere; no state has this number.
  private static let elsewhere: UInt32 = 0b111

  /// Nil where it takes more room.
  init?(_ value: IndicatorValue) {
    guard let (content, body) = Self.body(of: value) else { return nil }
    bits = body << Self.headBits | content.rawValue << 3 | UInt32(value.state.rawValue)
  }

  /// A value that stands at a position of another list.
  init(elsewhere position: Int) {
    bits = UInt32(truncatingIfNeeded: position) << Self.headBits | Self.elsewhere
  }

  /// Where the value stands if not here.
  var position: Int? {
    bits & 0b111 == Self.elsewhere ? Int(bits >> Self.headBits) : nil
  }

  var hasValue: Bool { bits >> 3 & 0b11 != Content.nothing.rawValue }

  var value: IndicatorValue {
    var value = IndicatorValue(state: Cell.State(rawValue: UInt8(bits & 0b111)) ?? .absent)
    let body = bits >> Self.headBits
    switch Content(rawValue: bits >> 3 & 0b11) {
    case .number: value.value = Quantity(Self.signed(body, 32 - Self.headBits))
    case .printedNumber:
      value.value = Quantity(Self.signed(body >> Self.lineBits, Self.numberBits))
      value.line = Int(body & (1 << Self.lineBits - 1))
    case .share:
      value.value = Quantity(Int(body >> Self.lowerBits))
      value.denominator = Quantity(Int(body & (1 << Self.lowerBits - 1)))
    case .nothing, nil: break
    }
    return value
  }

  private static func body(of value: IndicatorValue) -> (Content, UInt32)? {
    guard let number = value.value else {
      return value.denominator == nil && value.line == nil ? (.nothing, 0) : nil
    }
    guard let number = number.integer else { return nil }
    switch (value.denominator, value.line) {
    case (nil, nil):
      return unsigned(number, 32 - headBits).map { (.number, $0) }
    case (nil, let line?):
      guard line >= 0, line < 1 << lineBits, let number = unsigned(number, numberBits) else {
        return nil
      }
      return (.printedNumber, number << lineBits | UInt32(line))
    case (let lower?, nil):
      guard let lower = lower.integer, lower >= 0, lower < 1 << lowerBits, number >= 0,
        number < 1 << upperBits
      else { return nil }
      return (.share, UInt32(number) << lowerBits | UInt32(lower))
    case (_?, _?): return nil
    }
  }

  /// The number in so many bits, nil where it needs more.
  private static func unsigned(_ number: Int, _ bits: Int) -> UInt32? {
    let half = 1 << (bits - 1)
    guard number >= -half, number < half else { return nil }
    return UInt32(truncatingIfNeeded: number) & (1 << bits - 1)
  }

  private static func signed(_ number: UInt32, _ bits: Int) -> Int {
    Int(Int32(bitPattern: number << (32 - bits)) >> (32 - bits))
  }
}
