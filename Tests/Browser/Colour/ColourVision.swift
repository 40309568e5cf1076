/// How someone sees colours; the matrices are those of Machado, Oliveira and Fernandes (2009), at
/// full severity, over amounts of light.
enum ColourVision: CaseIterable, Sendable {
  case full
  case protanopia
  case deuteranopia
  case tritanopia

  func seen(_ colour: Colour) -> LabColour {
    let light = colour.light
    return LabColour(
      light: matrix.map { row in min(1, max(0, zip(row, light).map(*).reduce(0, +))) })
  }

  /// The pair of colours that is hardest to tell apart, and how far apart it is.
  func closest(in colours: [(name: String, colour: Colour)]) -> (names: String, difference: Double)
  {
    var closest = (names: "", difference: Double.infinity)
    for (place, first) in colours.enumerated() {
      for second in colours[(place + 1)...] {
        let difference = seen(first.colour).difference(from: seen(second.colour))
        if difference < closest.difference {
          closest = ("\(first.name) \(second.name)", difference)
        }
      }
    }
    return closest
  }

  private var matrix: [[Double]] {
    switch self {
    case .full: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protanopia:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    case .deuteranopia:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    case .tritanopia:
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    }
  }
}
