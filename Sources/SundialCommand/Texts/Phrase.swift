/// A text of the command that stands by itself; the raw value is its key in `command.yaml`.
enum Phrase: String, CaseIterable, Sendable {
  // Help
  case didYouMean = "phrases.did-you-mean"
  case tagline = "phrases.tagline"
  case description = "phrases.description"
  case usage = "phrases.usage"
  case commands = "phrases.commands"
  case topics = "phrases.topics"
  case operands = "phrases.operands"
  case flags = "phrases.flags"
  case commonFlags = "phrases.common-flags"
  case examples = "phrases.examples"
  case alsoSpelled = "phrases.also-spelled"
  case moreHelp = "phrases.more-help"

  // Findings and failures
  case error = "phrases.error"
  case warning = "phrases.warning"
  case info = "phrases.info"
  case note = "phrases.note"
  case help = "phrases.help"
  case waived = "phrases.waived"
  case checkSummary = "phrases.check-summary"
  case waivedCount = "phrases.waived-count"
  case hiddenFindings = "phrases.hidden-findings"

  // Sites
  case buildSummary = "phrases.build-summary"
  case newSummary = "phrases.new-summary"

  // Reports
  case unknown = "phrases.unknown"
  case noForm = "phrases.no-form"
  case checkCounts = "phrases.check-counts"
  case unrecognisedLines = "phrases.unrecognised-lines"

  // Explanations
  case remedy = "phrases.remedy"
  case arithmetic = "phrases.arithmetic"
  case thisInstance = "phrases.this-instance"
  case legalBasis = "phrases.legal-basis"
  case example = "phrases.example"
  case form = "phrases.form"
  case table = "phrases.table"
  case row = "phrases.row"
  case column = "phrases.column"
  case unit = "phrases.unit"
  case variants = "phrases.variants"
  case identities = "phrases.identities"
  case yearLinks = "phrases.year-links"
  case value = "phrases.value"
  case noValue = "phrases.no-value"
  case state = "phrases.state"
  case rawSpelling = "phrases.raw-spelling"
  case place = "phrases.place"
  case proof = "phrases.proof"
  case findings = "phrases.findings"
  case notDecidable = "phrases.not-decidable"

  // Doctor
  case terminal = "phrases.terminal"
  case withColor = "phrases.with-color"
  case withoutColor = "phrases.without-color"
  case machine = "phrases.machine"
  case site = "phrases.site"
  case allIsWell = "phrases.all-is-well"
  case troubleCount = "phrases.trouble-count"
}
