import Disclosure
import Templating

/// The texts that tables of bodies and indicators repeat, laid out once per edition.
package struct CompareWords: Sendable {
  /// The head of an indicator's line or column.
  struct IndicatorHead: Sendable {
    let title: Phrase
    /// Its page; empty for a detail.
    let address: Phrase
    /// Empty for a share.
    let unit: Phrase
  }

  /// A body where it stands in a line of a table.
  struct Body: Sendable {
    let name: Phrase
    let address: Phrase
    /// The region it lies in; for a government the one above its own.
    let place: Phrase
  }

  /// Indicators that stand under one heading, positions in the book.
  struct Group: Sendable {
    let title: Phrase
    let indicators: [Int]
  }

  let indicators: [IndicatorHead]
  let groups: [Group]
  /// By position in the plan.
  let bodies: [Body]
  /// By position in the contents' forms.
  let forms: [Phrase]
  let noForm: Phrase
  let change: ChangeWords
  let breaks: BreakWords

  init(_ source: WordSource, in book: inout Phrasebook) {
    let indicators = source.contents.book.indicators
    self.indicators = indicators.map { IndicatorHead($0, source, in: &book) }
    groups = Indicator.Group.allCases.map { group in
      Group(
        title: book.phrase(source.words["report.group.\(group.rawValue)"]),
        indicators: indicators.indices.filter { indicators[$0].group == group })
    }
    bodies = source.plan.publishers.map { Body($0, source.plan, in: &book) }
    forms = source.contents.forms.ids.map { id in
      book.phrase(source.contents.site.forms[id]?.title[source.language] ?? id)
    }
    noForm = book.phrase(source.words["compare.no-form"])
    change = ChangeWords(source.words, in: &book)
    breaks = BreakWords(source, in: &book)
  }
}

extension CompareWords.IndicatorHead {
  init(_ indicator: Indicator, _ source: WordSource, in book: inout Phrasebook) {
    title = book.phrase(indicator.title[source.language])
    address =
      indicator.isDetail
      ? .none : book.phrase(source.plan.address(of: Page.indicator(indicator.id)))
    unit = indicator.kind == .share ? .none : book.phrase(indicator.unit[source.language])
  }
}

extension CompareWords.Body {
  init(_ planned: PlannedPublisher, _ plan: SitePlan, in book: inout Phrasebook) {
    name = book.phrase(plan.name(of: planned))
    address = book.phrase(plan.address(of: planned.page))
    place = book.phrase(plan.place(of: planned))
  }
}
