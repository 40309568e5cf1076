/// One number of running text: ASCII or full-width digits, grouped or not.
struct ScannedNumber {
  /// Nil where there are too many digits for a count.
  private(set) var value: Quantity?
  /// The position after its digits.
  private(set) var end: Int

  init(in bytes: Span<UInt8>, at start: Int) {
    end = start
    var mantissa: Int64 = 0
    var (digits, decimals, hasPoint) = (0, UInt8(0), false)
    while true {
      if let (digit, length) = Self.digit(in: bytes, at: end) {
        digits += 1
        if digits <= 17 { mantissa = mantissa * 10 + Int64(digit) }
        if hasPoint, decimals < Quantity.maximumDecimals { decimals += 1 }
        end += length
      } else if !hasPoint, Self.isPoint(in: bytes, at: end) {
        hasPoint = true
        end += 1
      } else if !hasPoint, Self.isGroupMark(in: bytes, at: end) {
        end += 1
      } else {
        break
      }
    }
    let isKept = digits <= 17 && Int(decimals) < digits
    value = isKept ? Quantity(mantissa: mantissa, decimals: decimals) : nil
  }

  @inline(__always)
  private static func digit(in bytes: Span<UInt8>, at position: Int) -> (UInt8, length: Int)? {
    guard position < bytes.count else { return nil }
    let byte = bytes[position]
    if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { return (byte - 48, 1) }
    guard byte == 0xEF, position + 2 < bytes.count, bytes[position + 1] == 0xBC,
      0x90...0x99 ~= bytes[position + 2]
    else { return nil }
    return (bytes[position + 2] - 0x90, 3)
  }

  private static func isPoint(in bytes: Span<UInt8>, at position: Int) -> Bool {
    position < bytes.count && bytes[position] == UInt8(ascii: ".")
      && digit(in: bytes, at: position + 1) != nil
  }

  /// A comma before exactly three digits.
  private static func isGroupMark(in bytes: Span<UInt8>, at position: Int) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: ",") else { return false }
    for offset in 1...3 where digit(in: bytes, at: position + offset)?.length != 1 { return false }
    return digit(in: bytes, at: position + 4) == nil
  }
}
