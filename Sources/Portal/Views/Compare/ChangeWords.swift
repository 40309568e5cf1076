import Disclosure
import Templating

/// What may be said of a change, laid out once per edition.
struct ChangeWords: Sendable {
  let firstReport: Phrase
  let formChanged: Phrase
  let notCompared: Phrase
  let disputed: Phrase
  let steady: Phrase
  let tooFew: Phrase
  /// By the raw value of the state before.
  let wasMissing: [Phrase]
  /// With the year and the change.
  let since: Wording
  /// With the change and the percentage.
  let change: Wording
  /// With the change.
  let points: Wording

  init(_ words: Words, in book: inout Phrasebook) {
    firstReport = book.phrase(words["compare.first-report"])
    formChanged = book.phrase(words["compare.form-changed"])
    notCompared = book.phrase(words["compare.not-compared"])
    disputed = book.phrase(words["compare.disputed"])
    steady = book.phrase(words["compare.steady"])
    tooFew = book.phrase(words["compare.too-few"])
    wasMissing = Cell.State.allCases.sorted { $0.rawValue < $1.rawValue }.map { state in
      book.phrase(words["compare.was-missing", ["state": words["states.\(state)"]]])
    }
    since = Wording(words["compare.since"], gaps: ["year", "change"])
    change = Wording(words["compare.change"], gaps: ["change", "percent"])
    points = Wording(words["compare.points"], gaps: ["change"])
  }
}
