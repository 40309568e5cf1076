import Disclosure
import Templating

/// The indicators of one group that a form knows.
struct IndicatorGroupWords: Sendable {
  let title: Phrase
  let indicators: [IndicatorWords]
  /// Those that are one number of the form and stand in its tables already.
  let details: [IndicatorWords]

  /// The groups of which the form knows any indicator.
  static func groups(
    of form: Form, _ source: WordSource, in book: inout Phrasebook
  ) -> [IndicatorGroupWords] {
    let indicators = source.contents.book.indicators
    var groups: [IndicatorGroupWords] = []
    for group in Indicator.Group.allCases {
      var known: [IndicatorWords] = []
      for index in indicators.indices where indicators[index].group == group {
        if let words = IndicatorWords(index, of: form, source, in: &book) { known.append(words) }
      }
      guard !known.isEmpty else { continue }
      groups.append(
        IndicatorGroupWords(
          title: book.phrase(source.words["report.group.\(group.rawValue)"]),
          indicators: known.filter { !$0.isDetail }, details: known.filter(\.isDetail)))
    }
    return groups
  }
}
