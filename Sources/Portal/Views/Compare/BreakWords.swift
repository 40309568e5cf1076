import Disclosure
import Templating

/// Why numbers of one form cannot be held against those of another, for every change of form that a
/// body of the site went through.
struct BreakWords: Sendable {
  /// A form and the one that followed it, positions in the contents' forms.
  private struct Change: Hashable {
    let from: Int
    let to: Int
  }

  private var reasons: [Change: [Phrase]] = [:]

  init(_ source: WordSource, in book: inout Phrasebook) {
    for change in Self.changes(source) {
      reasons[change] = Self.reasons(for: change, source).map { book.phrase($0) }
    }
  }

  /// Each with the indicators it is about.
  func reasons(from: Int?, to: Int?) -> [Phrase] {
    guard let from, let to else { return [] }
    return reasons[Change(from: from, to: to)] ?? []
  }

  private static func changes(_ source: WordSource) -> Set<Change> {
    let forms = source.contents.forms
    var changes: Set<Change> = []
    for publisher in source.plan.publishers {
      for (before, after) in zip(publisher.reports, publisher.reports.dropFirst()) {
        guard let from = forms[before], let to = forms[after], from != to else { continue }
        changes.insert(Change(from: from, to: to))
      }
    }
    return changes
  }

  private static func reasons(for change: Change, _ source: WordSource) -> [String] {
    let book = source.contents.book
    let (from, to) = (source.contents.forms.ids[change.from], source.contents.forms.ids[change.to])
    var reasons: [(note: String, names: [String])] = []
    for (index, indicator) in book.indicators.enumerated() {
      guard let note = book.breakNote(of: index, from: from, to: to)?[source.language],
        book.comparability(of: index, between: change.from, change.to) != .same,
        book.knows(index, form: change.from) || book.knows(index, form: change.to)
      else { continue }
      let name = indicator.title[source.language]
      if let reason = reasons.firstIndex(where: { $0.note == note }) {
        reasons[reason].names.append(name)
      } else {
        reasons.append((note, [name]))
      }
    }
    return reasons.map { reason in
      reason.names.joined(separator: source.words["report.list-separator"])
        + source.words["report.colon"] + reason.note
    }
  }
}
