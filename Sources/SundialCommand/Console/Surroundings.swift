import Disclosure

/// What the command knows of the machine it runs on; it enters in `Main.swift` and nowhere else.
struct Surroundings: Sendable {
  /// The variables of the environment that are read; the raw value is the variable's name.
  enum Variable: String, CaseIterable, Sendable {
    case localeForAll = "LC_ALL"
    case localeForMessages = "LC_MESSAGES"
    case locale = "LANG"
    case noColor = "NO_COLOR"
    case forcedColor = "CLICOLOR_FORCE"
    case terminal = "TERM"
    case columns = "COLUMNS"
    case sourceDate = "SOURCE_DATE_EPOCH"
  }

  var variables: [Variable: String] = [:]
  var outputIsTerminal = false
  var errorsAreTerminal = false
  /// Of the terminal, nil where there is none or it does not say.
  var columns: Int?
  var processorCount = 1
  /// The time since the program started.
  var elapsed: @Sendable () -> Duration = { .zero }
  /// The most bytes of memory the program held at a time.
  var peakMemory: @Sendable () -> Int = { 0 }

  /// A variable that is set and not empty.
  subscript(variable: Variable) -> String? {
    variables[variable].flatMap { $0.isEmpty ? nil : $0 }
  }
}

extension Surroundings {
  /// Chinese where the locale is Chinese (`zh_CN.UTF-8`, `zh`), else English, the language of
  /// `C` and of build servers.
  var language: Language {
    let locale = self[.localeForAll] ?? self[.localeForMessages] ?? self[.locale] ?? ""
    let name = locale.lowercased().prefix { $0 != "_" && $0 != "." && $0 != "@" && $0 != "-" }
    return name == "zh" ? .chinese : .english
  }

  /// `NO_COLOR` beats `CLICOLOR_FORCE`, which beats the terminal.
  func usesColor(onTerminal isTerminal: Bool) -> Bool {
    if self[.noColor] != nil { return false }
    if let forced = self[.forcedColor], forced != "0" { return true }
    return isTerminal && self[.terminal] != "dumb"
  }

  /// Whether progress can overwrite itself where words to the user go.
  var showsProgress: Bool { errorsAreTerminal && self[.terminal] != "dumb" }

  /// The width of lines: of the terminal, or 80 columns where there is none.
  var lineWidth: Int {
    let stated = self[.columns].flatMap { Int($0) }
    return min(max(stated ?? columns ?? 80, 40), 400)
  }
}
