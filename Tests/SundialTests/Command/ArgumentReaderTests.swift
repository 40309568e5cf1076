import Testing

@testable import Disclosure
@testable import SundialCommand

@Suite struct ArgumentReaderTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let typed: String
    let meaning: Invocation
    var testDescription: String { typed }

    init(
      _ typed: String, _ command: Command.Name?, values: [Flag.ID: String] = [:],
      switches: Set<Flag.ID> = [], operands: [String] = []
    ) {
      self.typed = typed
      meaning = Invocation(
        command: command, values: values, switches: switches, operands: operands)
    }
  }

  static let cases = [
    Case("", nil),
    Case("--help", nil, switches: [.help]),
    Case("-V", nil, switches: [.version]),
    Case("check", .check),
    Case("check Content", .check, operands: ["Content"]),
    Case("check Content --json", .check, values: [.format: "json"], operands: ["Content"]),
    Case("check --json Content", .check, values: [.format: "json"], operands: ["Content"]),
    Case("--json check", .check, values: [.format: "json"]),
    Case("--lang zh check", .check, values: [.language: "zh"]),
    Case("--lang=zh check", .check, values: [.language: "zh"]),
    Case("check --language en", .check, values: [.language: "en"]),
    Case("check -s Content", .check, values: [.source: "Content"]),
    Case("check -sContent", .check, values: [.source: "Content"]),
    Case("check -s=Content", .check, values: [.source: "Content"]),
    Case("check --site a=b", .check, values: [.source: "a=b"]),
    Case("check --source=a=b", .check, values: [.source: "a=b"]),
    Case("check --format json --format sarif", .check, values: [.format: "sarif"]),
    Case("check --format sarif --json", .check, values: [.format: "json"]),
    Case("check -qv", .check, switches: [.quiet, .verbose]),
    Case("check -qj4", .check, values: [.jobs: "4"], switches: [.quiet]),
    Case("check -qj 4", .check, values: [.jobs: "4"], switches: [.quiet]),
    Case("build --precompress all", .build, values: [.precompress: "all"]),
    Case("build --profile --cache c", .build, values: [.cache: "c"], switches: [.profile]),
    Case("check -- -draft", .check, operands: ["-draft"]),
    Case("parse - --name a/2020.txt", .parse, values: [.name: "a/2020.txt"], operands: ["-"]),
    Case("parse a b c", .parse, operands: ["a", "b", "c"]),
    Case("parse check", .parse, operands: ["check"]),
    Case(
      "explain a.txt requests.total.total", .explain,
      operands: ["a.txt", "requests.total.total"]),
    Case("explain row-sum --form 2021", .explain, values: [.form: "2021"], operands: ["row-sum"]),
    Case("help check", .help, operands: ["check"]),
    Case("help exit-codes", .help, operands: ["exit-codes"]),
    Case("completions zsh", .completions, operands: ["zsh"]),
    Case("parse --help", .parse, switches: [.help]),
    Case("check a b --version", .check, switches: [.version], operands: ["a", "b"]),
  ]

  @Test(arguments: cases) func readsWhatWasTyped(_ example: Case) throws {
    let words = example.typed.split(separator: " ").map(String.init)
    let phrases = try PhrasebookReader.carried()
    #expect(try ArgumentReader.invocation(of: words, phrases: phrases) == example.meaning)
  }

  @Test(
    arguments: [
      ("gz", [.gzip]), ("br", [.brotli]), ("all", [.gzip, .brotli]), ("none", []),
    ] as [(String, [Compression])])
  func takesVariantsOrNone(typed: String, meaning: [Compression]) {
    let invocation = Invocation(values: [.precompress: typed])
    #expect(
      invocation.choice(.precompress, as: CompressionChoice.self)?.compressions == meaning)
  }

  struct Slip: Sendable, CustomTestStringConvertible {
    let typed: String
    let column: Int
    let message: String
    let remedy: String
    var testDescription: String { typed }

    init(_ typed: String, at column: Int, _ message: String, help remedy: String) {
      self.typed = typed
      self.column = column
      self.message = message
      self.remedy = remedy
    }
  }

  static let slips = [
    Slip("chekc", at: 9, "there is no command “chekc”", help: "did you mean “check”?"),
    Slip(
      "--lang zh doctro", at: 19, "there is no command “doctro”",
      help: "did you mean “doctor”?"),
    Slip(
      "zzz", at: 9, "there is no command “zzz”",
      help: "commands: new, build, parse, check, explain, doctor, help, completions, man"),
    Slip(
      "check --formt json", at: 15, "sundial check has no flag “--formt”",
      help: "did you mean “--format”?"),
    Slip(
      "check a --fail_on=error", at: 17, "sundial check has no flag “--fail_on”",
      help: "did you mean “--fail-on”?"),
    Slip(
      "parse a --fail-on error", at: 17, "sundial parse has no flag “--fail-on”",
      help: "`sundial parse --help` lists the flags"),
    Slip(
      "check -qx", at: 15, "sundial check has no flag “-x”",
      help: "`sundial check --help` lists the flags"),
    Slip("--wat", at: 9, "sundial has no flag “--wat”", help: "`sundial --help` lists the flags"),
    Slip(
      "check --format", at: 15, "the flag “--format” needs a value",
      help: "write `--format text|json|sarif|github`"),
    Slip("check -j", at: 15, "the flag “-j” needs a value", help: "write `-j N`"),
    Slip(
      "check --json=yes", at: 15, "the flag “--json” takes no value",
      help: "drop the equals sign"),
    Slip(
      "check --format xml", at: 24, "“--format” cannot be “xml”",
      help: "allowed: text, json, sarif, github"),
    Slip(
      "check --format=srif", at: 15, "“--format” cannot be “srif”",
      help: "did you mean “sarif”?"),
    Slip(
      "build --precompress zip", at: 29, "“--precompress” cannot be “zip”",
      help: "allowed: gz, br, all, none"),
    Slip(
      "build --precompress nono", at: 29, "“--precompress” cannot be “nono”",
      help: "did you mean “none”?"),
    Slip(
      "build --precompress=", at: 15, "the value of “--precompress” is empty",
      help: "give a value"),
    Slip(
      "build --precompress", at: 15, "the flag “--precompress” needs a value",
      help: "write `--precompress gz|br|all|none`"),
    Slip(
      "check --fail-on warnings", at: 25, "“--fail-on” cannot be “warnings”",
      help: "did you mean “warning”?"),
    Slip("check --lang fr", at: 22, "“--lang” cannot be “fr”", help: "allowed: zh, en"),
    Slip(
      "check -j 0", at: 18, "“-j” must be an integer from 1 to 256, not “0”",
      help: "give an integer from 1 to 256"),
    Slip(
      "check -j4x", at: 15, "“-j” must be an integer from 1 to 256, not “4x”",
      help: "give an integer from 1 to 256"),
    Slip("check --source=", at: 15, "the value of “--source” is empty", help: "give a value"),
    Slip("parse", at: 15, "parse needs an argument", help: "usage: sundial parse [FLAGS] PATH..."),
    Slip(
      "check a b", at: 17, "“b” is one argument too many",
      help: "usage: sundial check [FLAGS] [PATH]"),
    Slip("man page", at: 13, "“page” is one argument too many", help: "usage: sundial man [FLAGS]"),
    Slip(
      "help exitcodes", at: 14, "“TOPIC” cannot be “exitcodes”",
      help: "did you mean “exit-codes”?"),
    Slip("completions fishy", at: 21, "“SHELL” cannot be “fishy”", help: "did you mean “fish”?"),
  ]

  @Test(arguments: slips) func saysWhatIsWrong(_ slip: Slip) throws {
    let words = slip.typed.split(separator: " ").map(String.init)
    let phrases = try PhrasebookReader.carried()
    let failure = try #require(throws: Failure.self) {
      try ArgumentReader.invocation(of: words, phrases: phrases)
    }
    #expect(failure.kind == .usage)
    #expect(failure.message.english == slip.message)
    #expect(failure.remedy?.english.hasPrefix(slip.remedy) == true, "\(failure.remedy as Any)")
    #expect(failure.excerpt == "sundial " + slip.typed)
    #expect(failure.place == Place(line: 1, column: slip.column))
    #expect(!failure.message.chinese.contains("{"))
  }
}
