extension Duration {
  /// Whole milliseconds, rounded.
  var milliseconds: Int {
    let (seconds, attoseconds) = components
    return Int(seconds) * 1000 + Int((attoseconds + 500_000_000_000_000) / 1_000_000_000_000_000)
  }

  /// Seconds to the millisecond, for machines: `12.345`.
  var seconds: String {
    let fraction = String(milliseconds % 1000)
    return "\(milliseconds / 1000)." + String(repeating: "0", count: 3 - fraction.count) + fraction
  }

  /// Seconds to three figures or so, for people: `0.04`, `1.24`, `12.3`, `125`.
  var briefSeconds: String {
    switch milliseconds {
    case ..<9_995: String(seconds(roundedTo: 10).dropLast(1))
    case ..<99_950: String(seconds(roundedTo: 100).dropLast(2))
    default: String(seconds(roundedTo: 1000).dropLast(4))
    }
  }

  private func seconds(roundedTo step: Int) -> String {
    Duration.milliseconds((milliseconds + step / 2) / step * step).seconds
  }
}
