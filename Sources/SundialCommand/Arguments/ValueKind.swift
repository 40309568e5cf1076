/// What a flag or an argument takes: checked while reading, offered by the shells' completions.
enum ValueKind: Equatable, Sendable {
  case choice([String])
  case number(ClosedRange<Int>)
  /// A file or a folder.
  case path
  case folder
  case text
  /// A rule, a cell, or a report.
  case subject
  /// A topic of `sundial help`, or a command.
  case topic

  /// How usage lines write the value: `text|json`, `N`, `DIR`.
  var placeholder: String {
    switch self {
    case .choice(let choices): choices.joined(separator: "|")
    case .number: "N"
    case .path: "PATH"
    case .folder: "DIR"
    case .text: "TEXT"
    case .subject: "SUBJECT"
    case .topic: "TOPIC"
    }
  }

  /// Every value there is; nil where they cannot be listed.
  var choices: [String]? {
    switch self {
    case .choice(let choices): choices
    case .topic: Command.Name.allCases.map(\.rawValue) + HelpTopic.allCases.map(\.rawValue)
    case .number, .path, .folder, .text, .subject: nil
    }
  }
}
