/// A coordinate across the chart: a share of its width, or a fixed distance.
enum Length: Equatable {
  case percent(Double)
  case pixels(Double)

  func append(to bytes: inout [UInt8]) {
    switch self {
    case .percent(let value):
      Coordinate.append(value, to: &bytes)
      if value != 0 { bytes.append(UInt8(ascii: "%")) }
    case .pixels(let value):
      Coordinate.append(value, to: &bytes)
    }
  }

  var isZero: Bool {
    self == .percent(0) || self == .pixels(0)
  }
}
