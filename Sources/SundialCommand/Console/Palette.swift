/// The few colours of the terminal; every one repeats what a word or sign says already.
struct Palette: Equatable, Sendable {
  enum Ink: String, Sendable {
    case bold = "1"
    case faint = "2"
    case red = "31"
    case green = "32"
    case yellow = "33"
    case blue = "34"
  }

  let isOn: Bool

  static let plain = Palette(isOn: false)

  func paint(_ text: String, _ inks: Ink...) -> String {
    guard isOn, !text.isEmpty else { return text }
    return "\u{1B}[" + inks.map(\.rawValue).joined(separator: ";") + "m" + text + "\u{1B}[0m"
  }
}
