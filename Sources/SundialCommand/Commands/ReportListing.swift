import Disclosure

/// Writes reports one after another in the format asked for, as they come.
struct ReportListing {
  let format: ReportFormat
  let console: Console
  let phrases: Phrasebook
  private(set) var hasUnreadable = false
  private var isList = false
  private var count = 0
  private var json = JSONWriter(capacity: 1 << 16)
  private var machine: ReportJSON?
  private var terminal: ReportText?

  init(format: ReportFormat, console: Console, phrases: Phrasebook) {
    self.format = format
    self.console = console
    self.phrases = phrases
  }

  mutating func begin(isList: Bool) throws(Failure) {
    self.isList = isList
    if format == .json, isList { try console.print("[") }
  }

  /// The reports that follow belong to this site.
  mutating func use(_ site: Site, _ paths: FilePaths) throws(Failure) {
    let words = FindingWords(
      catalogue: try FindingCatalogue(forms: site.forms.all), language: console.language)
    machine = ReportJSON(forms: site.forms.all, words: words)
    terminal = ReportText(
      forms: site.forms.all, words: words, phrases: phrases, paths: paths,
      palette: console.outputPalette, width: console.lineWidth)
  }

  mutating func add(_ examination: Examination) throws(Failure) {
    hasUnreadable = hasUnreadable || examination.isUnread
    defer { count += 1 }
    switch format {
    case .text:
      guard let terminal else { return }
      try console.print((count > 0 ? "\n" : "") + terminal.text(of: examination))
    case .json, .jsonl:
      json.removeAll()
      machine?.write(examination, to: &json)
      if format == .json, isList {
        try console.print(count > 0 ? ",\n" : "\n")
      } else {
        json.endLine()
      }
      try console.print(json.bytes)
    }
  }

  func end() throws(Failure) {
    if format == .json, isList { try console.print("\n]\n") }
  }
}
