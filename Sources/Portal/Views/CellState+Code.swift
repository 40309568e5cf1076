package import Disclosure

extension Cell.State {
  /// One letter: in class names and in files of figures.
  package var code: String {
    switch self {
    case .reported: "r"
    case .blank: "b"
    case .absent: "x"
    case .notInForm: "z"
    case .summed: "s"
    case .derived: "d"
    }
  }
}
