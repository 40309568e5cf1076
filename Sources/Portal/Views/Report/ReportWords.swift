import Disclosure
import Templating

/// The texts that the pages of all reports of an edition share, laid out once.
package struct ReportWords: Sendable {
  let forms: [String: FormWords]
  let rules: [String: RuleWords]
  /// By the raw values of the severities, each with its class.
  let severities: [String: Phrase]
  let opening: LabelWords
  let noChapter: Phrase
  let noHeading: Phrase
  let check: CheckMarks
  let tone: Tones
  /// Which line of the source, with the line.
  let sourceLine: Wording
  let uses: UseWords
  /// The sign of a number we worked out.
  static let derived = "※"

  /// How a check stands, in a sign or a word.
  struct CheckMarks: Sendable {
    let holds: Phrase
    let breaks: Phrase
    let unknown: Phrase
    let none: Phrase
    let subtotal: Phrase
  }

  /// The classes of numbers and signs.
  struct Tones: Sendable {
    let zero: Phrase
    let sum: Phrase
    let broken: Phrase
    let unknown: Phrase
    let unrecognised: Phrase
    let aside: Phrase
  }

  init(_ source: WordSource, in book: inout Phrasebook) {
    let words = source.words
    var rules: [String: RuleWords] = [:]
    for rule in source.contents.catalogue.ruleIDs {
      rules[rule] = RuleWords(rule, source, in: &book)
    }
    var forms: [String: FormWords] = [:]
    for form in source.contents.site.forms.all where form.refusal == nil {
      forms[form.id] = FormWords(form, rules: rules, source, in: &book)
    }
    self.rules = rules
    self.forms = forms
    var severities: [String: Phrase] = [:]
    for severity in Severity.allCases {
      severities[severity.rawValue] = book.phrase(words["severities.\(severity.rawValue)"])
    }
    self.severities = severities
    opening = LabelWords(
      LabelView(label: words["report.opening"], isForeign: false), in: &book)
    noChapter = book.phrase(words["report.no-chapter"])
    noHeading = book.phrase(words["report.no-heading"])
    sourceLine = Wording(words["rule.line"], gaps: ["line"])
    uses = UseWords(words)
    check = CheckMarks(
      holds: book.phrase("✓"), breaks: book.phrase("✗"),
      unknown: book.phrase(words["report.unknown"]), none: book.phrase(words["report.no-check"]),
      subtotal: book.phrase(words["report.subtotal"]))
    tone = Tones(
      zero: book.phrase("zero"), sum: book.phrase("sum"), broken: book.phrase("broken"),
      unknown: book.phrase("unknown"), unrecognised: book.phrase("unrecognised"),
      aside: book.phrase("aside"))
  }
}
