/// A scale for counts from nothing to many thousands: the logarithm of one more, so that 0 has a
/// place.
struct LogScale: Equatable {
  /// The next 1, 2 or 5 times a power of ten that is not below any value.
  let end: Double
  /// The logarithm that stands at the end.
  private let length: Double

  init(maximum: Double) {
    let bounded = maximum.isFinite ? min(max(maximum, 1), 1e15) : 1
    var power = 1.0
    while power * 10 <= bounded { power *= 10 }
    let end = [1, 2, 5, 10].map { $0 * power }.first { $0 >= bounded } ?? bounded
    self.end = end
    length = Logarithm.base10(1 + end)
  }

  /// The place of a value, from 0 to 1.
  func place(of value: Double) -> Double {
    guard value.isFinite, value > 0 else { return 0 }
    return min(Logarithm.base10(1 + value) / length, 1)
  }

  /// 0 and the powers of ten.
  var ticks: [Double] {
    var ticks = [0.0]
    var power = 1.0
    while power <= end {
      ticks.append(power)
      power *= 10
    }
    return ticks
  }
}
