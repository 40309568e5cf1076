/// The shells whose completions Sundial writes.
enum Shell: String, CaseIterable, Sendable {
  case bash
  case zsh
  case fish
}
