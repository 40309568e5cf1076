import Foundation

/// A colour of the screen, its channels from 0 to 1.
struct Colour: Equatable, Sendable {
  var red: Double
  var green: Double
  var blue: Double

  /// `#FCFBF8` or `#FFF`.
  init?(_ text: String) {
    var digits = text.dropFirst().map { String($0) }
    if digits.count == 3 { digits = digits.flatMap { [$0, $0] } }
    guard text.hasPrefix("#"), digits.count == 6 else { return nil }
    let channels = stride(from: 0, to: 6, by: 2).compactMap { place in
      Int(digits[place] + digits[place + 1], radix: 16).map { Double($0) / 255 }
    }
    guard channels.count == 3 else { return nil }
    self.init(red: channels[0], green: channels[1], blue: channels[2])
  }

  init(red: Double, green: Double, blue: Double) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }

  /// The channels as amounts of light.
  var light: [Double] {
    [red, green, blue].map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
  }

  /// WCAG 2: from 1 to 21.
  func contrast(to other: Colour) -> Double {
    let (low, high) = (min(luminance, other.luminance), max(luminance, other.luminance))
    return (high + 0.05) / (low + 0.05)
  }

  private var luminance: Double {
    zip(light, [0.2126, 0.7152, 0.0722]).map(*).reduce(0, +)
  }
}
