/// A GB/T 2260 code as a number: two digits each for the province, the city and the county.
struct RegionCode: Hashable, Comparable, Sendable {
  let number: UInt32

  init(number: UInt32) { self.number = number }

  /// Reads exactly six ASCII digits that begin with a province's.
  init?(_ digits: Span<UInt8>) {
    guard digits.count == 6 else { return nil }
    var number: UInt32 = 0
    for index in 0..<6 {
      guard digits[index] &- 0x30 < 10 else { return nil }
      number = number * 10 + UInt32(digits[index] & 0x0F)
    }
    guard number >= 100_000 else { return nil }
    self.number = number
  }

  init?(_ digits: some StringProtocol) {
    guard digits.utf8.count == 6 else { return nil }
    self.init(Array(digits.utf8).span)
  }

  var text: String { String(number) }

  var isProvince: Bool { number % 10000 == 0 }
  var isCounty: Bool { number % 100 != 0 }
  var city: RegionCode { RegionCode(number: number / 100 * 100) }
  var province: RegionCode { RegionCode(number: number / 10000 * 10000) }

  /// Whether the other region lies in this one.
  func contains(_ other: RegionCode) -> Bool {
    guard self != other, !isCounty else { return false }
    return isProvince ? other.province == self : other.city == self
  }

  static func < (left: RegionCode, right: RegionCode) -> Bool { left.number < right.number }
}
