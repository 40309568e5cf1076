import Foundation

/// A colour as the eye measures it: CIE L*a*b* under daylight.
struct LabColour: Sendable {
  let lightness: Double
  let a: Double
  let b: Double

  init(_ colour: Colour) {
    self.init(light: colour.light)
  }

  init(lightness: Double, a: Double, b: Double) {
    (self.lightness, self.a, self.b) = (lightness, a, b)
  }

  init(light: [Double]) {
    let rows = [
      [0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750],
      [0.0193339, 0.1191920, 0.9503041],
    ]
    let white = [0.95047, 1.0, 1.08883]
    let f = zip(rows, white).map { row, white in
      let value = zip(row, light).map(*).reduce(0, +) / white
      return value > 216.0 / 24389 ? cbrt(value) : (24389.0 / 27 * value + 16) / 116
    }
    self.init(lightness: 116 * f[1] - 16, a: 500 * (f[0] - f[1]), b: 200 * (f[1] - f[2]))
  }

  /// CIEDE2000: below 15 or so two areas of a chart are hard to tell apart.
  func difference(from other: LabColour) -> Double {
    let meanChroma = (hypot(a, b) + hypot(other.a, other.b)) / 2
    let g = 0.5 * (1 - sqrt(pow(meanChroma, 7) / (pow(meanChroma, 7) + pow(25, 7))))
    let (a1, a2) = (a * (1 + g), other.a * (1 + g))
    let (c1, c2) = (hypot(a1, b), hypot(a2, other.b))
    let (h1, h2) = (Self.hue(a1, b), Self.hue(a2, other.b))
    let turn = Self.turn(from: h1, to: h2, isGrey: c1 * c2 == 0)
    let dL = other.lightness - lightness
    let dC = c2 - c1
    let dH = 2 * sqrt(c1 * c2) * Self.sine(turn / 2)
    let (l, c) = ((lightness + other.lightness) / 2, (c1 + c2) / 2)
    let h = Self.mean(h1, h2, isGrey: c1 * c2 == 0)
    let t =
      1 - 0.17 * Self.cosine(h - 30) + 0.24 * Self.cosine(2 * h)
      + 0.32 * Self.cosine(3 * h + 6) - 0.20 * Self.cosine(4 * h - 63)
    let sL = 1 + 0.015 * pow(l - 50, 2) / sqrt(20 + pow(l - 50, 2))
    let (sC, sH) = (1 + 0.045 * c, 1 + 0.015 * c * t)
    let rotation =
      -2 * sqrt(pow(c, 7) / (pow(c, 7) + pow(25, 7)))
      * Self.sine(60 * exp(-pow((h - 275) / 25, 2)))
    let (x, y, z) = (dL / sL, dC / sC, dH / sH)
    return sqrt(x * x + y * y + z * z + rotation * y * z)
  }
}

extension LabColour {
  private static func hue(_ a: Double, _ b: Double) -> Double {
    guard a != 0 || b != 0 else { return 0 }
    let degrees = atan2(b, a) * 180 / .pi
    return degrees < 0 ? degrees + 360 : degrees
  }

  private static func turn(from first: Double, to second: Double, isGrey: Bool) -> Double {
    let turn = second - first
    if isGrey { return 0 }
    return turn > 180 ? turn - 360 : turn < -180 ? turn + 360 : turn
  }

  private static func mean(_ first: Double, _ second: Double, isGrey: Bool) -> Double {
    let sum = first + second
    if isGrey { return sum }
    guard abs(first - second) > 180 else { return sum / 2 }
    return sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2
  }

  private static func sine(_ degrees: Double) -> Double { sin(degrees * .pi / 180) }

  private static func cosine(_ degrees: Double) -> Double { cos(degrees * .pi / 180) }
}
