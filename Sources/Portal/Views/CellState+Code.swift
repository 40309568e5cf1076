package import Disclosure

extension Cell.State {
  /// One letter: in class names and in files of figures.
  package var code: String {
    String(Unicode.Scalar(letter))
  }

  package var letter: UInt8 {
    switch self {
    case .reported: UInt8(ascii: "r")
    case .blank: UInt8(ascii: "b")
    case .absent: UInt8(ascii: "x")
    case .notInForm: UInt8(ascii: "z")
    case .summed: UInt8(ascii: "s")
    case .derived: UInt8(ascii: "d")
    }
  }
}
