/// The values of an axis' lines: integers in steps of 1, 2, 2.5 or 5 times a power of ten, from 0.
package struct Ticks: Equatable, Sendable {
  package let step: Double
  /// How many steps reach the greatest value and the least.
  package let above: Int
  package let below: Int

  /// Ticks for values between `minimum` and `maximum`; 0 is always among them.
  package init(maximum: Double, minimum: Double = 0) {
    let top = Self.bounded(maximum)
    let bottom = Self.bounded(-minimum)
    step = Self.step(for: max(top, bottom))
    above = top == 0 && bottom > 0 ? 0 : max(Self.steps(of: step, in: top), 1)
    below = bottom > 0 ? max(Self.steps(of: step, in: bottom), 1) : 0
  }

  /// From the lowest to the highest.
  package var values: [Double] {
    (-below...above).map { Double($0) * step }
  }

  private static func bounded(_ value: Double) -> Double {
    value.isNaN ? 0 : min(max(value, 0), 1e15)
  }

  private static func step(for reach: Double) -> Double {
    let raw = reach / 3
    var power = 1.0
    while power * 10 <= raw { power *= 10 }
    let fraction = raw / power
    if fraction <= 1 { return power }
    if fraction <= 2 { return 2 * power }
    if fraction <= 2.5, power >= 10 { return 2.5 * power }
    return fraction <= 5 ? 5 * power : 10 * power
  }

  private static func steps(of step: Double, in reach: Double) -> Int {
    let whole = Int(reach / step)
    return Double(whole) * step < reach ? whole + 1 : whole
  }

  /// The words for a tick: grouped by thousands, or in the largest unit that leaves it round.
  package static func text(of value: Double, units: [AxisUnit] = []) -> String {
    let size = value.magnitude
    let unit = units.filter { unit in
      guard unit.size >= 1, size >= unit.size else { return false }
      let quarters = size / unit.size * 4
      return quarters < 1e12 && Double(Int(quarters)) == quarters
    }.max { $0.size < $1.size }
    let sign = value < 0 ? "\u{2212}" : ""
    guard let unit else { return sign + grouped(Int(min(size, 1e15))) }
    var bytes: [UInt8] = []
    Coordinate.append(size / unit.size, to: &bytes)
    return sign + String(decoding: bytes, as: UTF8.self) + unit.suffix
  }

  private static func grouped(_ value: Int) -> String {
    let digits = Array(String(value).utf8)
    var bytes: [UInt8] = []
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(digit)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
