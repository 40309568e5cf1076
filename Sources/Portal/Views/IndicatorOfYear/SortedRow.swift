import Disclosure
package import Templating

/// A body with its value, and what became of it since the report before.
package struct SortedRow: View {
  let edition: Edition
  let indicator: Int
  let row: Roster.Row
  /// Its place; nil unless the site ranks.
  let rank: Int?
  /// Whether its form is another than that of most.
  let isMixed: Bool

  package static let shape = Shape(
    .text("rank"), .text("name"), .link("address"), .texts("notes"),
    .record("value", NumberView.shape), .text("fraction"), .text("change"))

  package func fill(_ values: inout Values) {
    let body = edition.compareWords.bodies[row.publisher]
    values.number(rank)
    values.text(body.name)
    values.link(body.address)
    fillNotes(body, &values)
    values.record(value)
    fillFraction(&values)
    Change(edition: edition, indicator: indicator, row: row).fill(&values)
  }
}

extension SortedRow {
  package var name: String { edition.name(of: row.publisher) }

  package var value: NumberView { edition.markedNumber(of: indicator, entry: row.entry) }

  package var change: String {
    Change(edition: edition, indicator: indicator, row: row).words
  }

  /// Where the body lies, and its form where that is another.
  private func fillNotes(_ body: CompareWords.Body, _ values: inout Values) {
    let words = edition.compareWords
    let form = edition.contents.forms[row.entry].map { words.forms[$0] } ?? words.noForm
    if isMixed {
      values.list([body.place, form].filter { !$0.isEmpty }, PhraseView.init)
    } else if body.place.isEmpty {
      values.nothing()
    } else {
      values.list(CollectionOfOne(body.place), PhraseView.init)
    }
  }

  /// `70/108`; empty for what is no share.
  private func fillFraction(_ values: inout Values) {
    guard edition.contents.book.indicators[indicator].kind == .share else {
      return values.nothing()
    }
    let value = edition.contents.indicators[row.entry, indicator]
    guard let upper = value.value, let lower = value.denominator else {
      return values.text(edition.numberWords.phrase(for: value.state))
    }
    values.text { bytes in
      bytes.append(grouped: upper)
      bytes.append(UInt8(ascii: "/"))
      bytes.append(grouped: lower)
    }
  }
}
