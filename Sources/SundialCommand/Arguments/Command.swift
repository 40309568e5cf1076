/// A command: what it takes.
///
/// Reading, help, completions and the manual page all follow the list in `CommandList.swift`.
struct Command: Equatable, Sendable {
  enum Name: String, CaseIterable, Sendable {
    case new
    case build
    case parse
    case check
    case explain
    case doctor
    case help
    case completions
    case man
  }

  let name: Name
  let operands: [Operand]
  /// Its own flags; the common ones come on top.
  let flags: [Flag]
  /// Command lines worth copying.
  let examples: [String]

  /// Its own flags and the common ones.
  var allFlags: [Flag] { flags + Command.commonFlags }

  /// As usage lines write it: `sundial check [FLAGS] [PATH]`.
  var usage: String {
    (["sundial", name.rawValue, "[FLAGS]"] + operands.map(\.usage)).joined(separator: " ")
  }

  func flag(_ id: Flag.ID) -> Flag? {
    allFlags.first { $0.id == id }
  }
}
