/// What a command line says, read and checked; what it means is each command's own business.
struct Invocation: Equatable, Sendable {
  /// Nil where no command was typed.
  var command: Command.Name?
  var values: [Flag.ID: String] = [:]
  var switches: Set<Flag.ID> = []
  var operands: [String] = []

  func has(_ flag: Flag.ID) -> Bool {
    switches.contains(flag)
  }

  subscript(flag: Flag.ID) -> String? { values[flag] }

  /// The value of a flag whose choices are the cases of an enumeration.
  func choice<Choice: RawRepresentable<String>>(
    _ flag: Flag.ID, as type: Choice.Type = Choice.self
  ) -> Choice? {
    values[flag].flatMap(Choice.init(rawValue:))
  }
}
