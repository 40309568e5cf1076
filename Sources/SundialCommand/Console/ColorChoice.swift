/// What `--color` asks for.
enum ColorChoice: String, CaseIterable, Sendable {
  case auto
  case always
  case never

  func palette(in surroundings: Surroundings, onTerminal isTerminal: Bool) -> Palette {
    switch self {
    case .auto: Palette(isOn: surroundings.usesColor(onTerminal: isTerminal))
    case .always: Palette(isOn: true)
    case .never: .plain
    }
  }
}
