import Disclosure

/// The one list of what can be typed.
extension Command {
  static let all: [Command] = [
    new, build, parse, check, explain, doctor, help, completions, man,
  ]

  static func named(_ name: Name) -> Command {
    switch name {
    case .new: new
    case .build: build
    case .parse: parse
    case .check: check
    case .explain: explain
    case .doctor: doctor
    case .help: help
    case .completions: completions
    case .man: man
    }
  }

  /// What every command takes.
  static let commonFlags: [Flag] = [
    Flag(.language, aliases: ["language"], value: .choice(["zh", "en"])),
    Flag(.color, aliases: ["colour"], value: .choice(["auto", "always", "never"])),
    Flag(.quiet, "q"),
    Flag(.verbose, "v"),
    Flag(.help, "h"),
    Flag(.version, "V"),
  ]

  static let new = Command(
    name: .new,
    operands: [Operand(name: "DIR", value: .folder, count: 1...1)],
    flags: [Flag(.title, "t", value: .text)],
    examples: ["sundial new reports", "sundial new reports --title 某市政府信息公开年报"])

  static let build = Command(
    name: .build,
    operands: [Operand(name: "PATH", value: .folder, count: 0...1)],
    flags: [
      source,
      Flag(.output, "o", aliases: ["destination"], value: .folder),
      Flag(.force),
      Flag(.failOn, value: .choice(["error", "warning", "info", "never"])),
      format(["text", "json"]),
      Flag(.json, meaning: Flag.Meaning(flag: .format, value: "json")),
      Flag(.precompress, value: .choice(CompressionChoice.allCases.map(\.rawValue))),
      Flag(.cache, value: .folder),
      Flag(.profile),
      jobs,
    ],
    examples: [
      "sundial build --source Content --output Public",
      "sundial build Content -o /srv/www/disclosure --fail-on error",
      "sundial build Content --precompress all --profile",
    ])

  static let parse = Command(
    name: .parse,
    operands: [Operand(name: "PATH", value: .path, count: 1...10_000)],
    flags: [
      format(["text", "json", "jsonl"]),
      Flag(.json, meaning: Flag.Meaning(flag: .format, value: "json")),
      Flag(.jsonl, meaning: Flag.Meaning(flag: .format, value: "jsonl")),
      Flag(.name, value: .text),
      source,
      jobs,
    ],
    examples: [
      "sundial parse 410104/2020.txt",
      "sundial parse 410104/2020.txt --json",
      "sundial parse Content --jsonl > reports.jsonl",
      "sundial parse - --name 410104/2020.html < page.html",
    ])

  static let check = Command(
    name: .check,
    operands: [Operand(name: "PATH", value: .path, count: 0...1)],
    flags: [
      format(["text", "json", "sarif", "github"]),
      Flag(.json, meaning: Flag.Meaning(flag: .format, value: "json")),
      Flag(.failOn, value: .choice(["error", "warning", "info", "never"])),
      Flag(.severity, value: .choice(["error", "warning", "info"])),
      source,
      jobs,
    ],
    examples: [
      "sundial check Content",
      "sundial check draft.txt --lang zh",
      "sundial check Content --fail-on warning --format github",
      "sundial check Content --format sarif > sundial.sarif",
    ])

  static let explain = Command(
    name: .explain,
    operands: [Operand(name: "SUBJECT", value: .subject, count: 1...2)],
    flags: [Flag(.form, value: .text), source],
    examples: [
      "sundial explain row-sum",
      "sundial explain requests.granted.total --form 2021",
      "sundial explain 410104/2020.txt requests.granted.total --source Content",
    ])

  static let doctor = Command(
    name: .doctor,
    operands: [Operand(name: "PATH", value: .folder, count: 0...1)],
    flags: [
      format(["text", "json"]),
      Flag(.json, meaning: Flag.Meaning(flag: .format, value: "json")),
      source,
    ],
    examples: ["sundial doctor", "sundial doctor Content --json"])

  static let help = Command(
    name: .help,
    operands: [Operand(name: "TOPIC", value: .topic, count: 0...1)],
    flags: [],
    examples: ["sundial help check", "sundial help exit-codes"])

  static let completions = Command(
    name: .completions,
    operands: [Operand(name: "SHELL", value: .choice(["bash", "zsh", "fish"]), count: 1...1)],
    flags: [],
    examples: [
      "sundial completions bash > ~/.local/share/bash-completion/completions/sundial",
      "sundial completions fish > ~/.config/fish/completions/sundial.fish",
    ])

  static let man = Command(
    name: .man, operands: [], flags: [],
    examples: ["sundial man > sundial.1", "sundial man | man -l -"])

  private static let source = Flag(.source, "s", aliases: ["site"], value: .folder)
  private static let jobs = Flag(.jobs, "j", value: .number(1...256))

  private static func format(_ choices: [String]) -> Flag {
    Flag(.format, "f", value: .choice(choices))
  }
}
