import Disclosure
import Templating

/// An indicator as a form knows it: its name, its unit and the parts of its formula.
final class IndicatorWords: Sendable {
  /// Position in the book.
  let index: Int
  let anchor: Phrase
  let title: Phrase
  /// The indicator's own page; empty where the site has none.
  let address: Phrase
  /// Empty for a share.
  let unit: Phrase
  /// The one part of a formula that has no other, as positions in `Form.cells`; else empty.
  let only: [Int]
  /// The name of that part.
  let name: Phrase
  /// The parts of a formula that has several.
  let operands: [OperandWords]
  /// Whether it is one number of the form that stands in its tables already.
  let isDetail: Bool

  /// Nil where the form does not know the indicator.
  init?(_ index: Int, of form: Form, _ source: WordSource, in book: inout Phrasebook) {
    let indicators = source.contents.book
    guard let formula = indicators.formula(of: index, form: form.id) else { return nil }
    let indicator = indicators.indicators[index]
    let language = source.language
    let names = indicators.operands(of: index, form: form.id)
    let isSingle = formula.operands.count == 1
    self.index = index
    anchor = book.phrase("i-\(indicator.id)")
    title = book.phrase(indicator.title[language])
    let page = Page.indicator(indicator.id)
    address = indicator.isDetail ? .none : book.phrase(source.plan.address(of: page))
    unit = indicator.kind == .share ? .none : book.phrase(indicator.unit[language])
    only = isSingle ? formula.operands[0].cells : []
    name =
      isSingle ? book.phrase(names.first.map { OperandWords.name(of: $0, language) }) : .none
    operands =
      isSingle ? [] : OperandWords.operands(of: formula, named: names, language, in: &book)
    isDetail = indicator.isDetail && isSingle
  }
}
