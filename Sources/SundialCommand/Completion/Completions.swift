import Disclosure

/// Completion scripts for three shells, written from the list of commands.
struct Completions {
  let phrases: Phrasebook
  let language: Language
  /// What `explain` offers besides files: rules and cells.
  let subjects: [String]

  func script(for shell: Shell) -> String {
    switch shell {
    case .bash: bash()
    case .zsh: zsh()
    case .fish: fish()
    }
  }

  var commandNames: [String] { Command.all.map(\.name.rawValue) }

  func choices(of kind: ValueKind) -> [String]? {
    kind == .subject ? subjects : kind.choices
  }
}
