/// A flag of a command: its names, what it takes, and what it stands for.
struct Flag: Equatable, Sendable {
  /// What the flag settles; the raw value is its long name and the key of its text.
  enum ID: String, CaseIterable, Sendable {
    case title
    case source
    case output
    case force
    case format
    case json
    case jsonl
    case name
    case jobs
    case cache
    case precompress
    case profile
    case failOn = "fail-on"
    case severity
    case form
    case language = "lang"
    case color
    case quiet
    case verbose
    case help
    case version
  }

  /// A setting of another flag that a flag abbreviates: `--json` is `--format json`.
  struct Meaning: Equatable, Sendable {
    let flag: ID
    let value: String
  }

  let id: ID
  let letter: Character?
  /// Further long names, for hands that learned them elsewhere.
  let aliases: [String]
  /// Nil for a switch.
  let value: ValueKind?
  let meaning: Meaning?

  init(
    _ id: ID, _ letter: Character? = nil, aliases: [String] = [], value: ValueKind? = nil,
    meaning: Meaning? = nil
  ) {
    self.id = id
    self.letter = letter
    self.aliases = aliases
    self.value = value
    self.meaning = meaning
  }

  var longNames: [String] { [id.rawValue] + aliases }

  /// Every spelling, dashes included: `-s`, `--source`.
  var spellings: [String] {
    (letter.map { ["-\($0)"] } ?? []) + longNames.map { "--\($0)" }
  }
}
