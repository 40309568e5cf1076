/// All indicators with their formulas for every form that is read.
///
/// Immutable, and shared by reference: every page asks it.
package final class IndicatorBook: Sendable {
  /// In the order in which pages list them.
  package let indicators: [Indicator]

  /// What each form says, one item per indicator; nil where it does not know the indicator.
  private let mappings: [String: [FormIndicator?]]
  private let sheets: [String: IndicatorSheet]
  /// The operands of each indicator in the words of each form.
  private let operands: [String: [[IndicatorOperand]]]
  private let positions: [String: Int]
  /// The official forms from the oldest to the newest.
  private let order: [Form]
  private let library: FormLibrary
  /// The ids of all forms that are read, and a chain for each indicator.
  private let ids: [String]
  private let chains: [IndicatorChain]

  package init(forms: FormLibrary) throws(Failure) {
    let indicators = forms.indicators
    self.indicators = indicators
    positions = Dictionary(
      zip(indicators.map(\.id), indicators.indices), uniquingKeysWith: { first, _ in first })
    let mappings = Dictionary(
      forms.all.map { ($0.id, IndicatorBook.mapping(of: $0, indicators)) },
      uniquingKeysWith: { first, _ in first })
    self.mappings = mappings
    sheets = mappings.mapValues { mapping in IndicatorSheet(mapping.map { $0?.formula }) }
    order = forms.forms.sorted {
      ($0.years.lowerBound, $0.years.upperBound, $0.id)
        < ($1.years.lowerBound, $1.years.upperBound, $1.id)
    }
    library = forms
    let ids = forms.all.map(\.id)
    let official = order.map(\.id)
    self.ids = ids
    chains = indicators.indices.map { indicator in
      IndicatorChain(
        official.compactMap { mappings[$0]?[indicator] },
        for: ids.map { mappings[$0]?[indicator] })
    }
    operands = Dictionary(
      forms.all.map { form in
        (
          form.id,
          (mappings[form.id] ?? []).map { mapping in
            (mapping?.formula.operands ?? []).compactMap { IndicatorOperand($0, in: form) }
          }
        )
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The position of an indicator in `indicators`.
  package func index(of id: String) -> Int? {
    positions[id]
  }

  /// Nil where the form does not know the indicator.
  package func formula(of indicator: Int, form: String) -> IndicatorFormula? {
    entry(of: indicator, form: form)?.formula
  }

  /// The official forms that know an indicator, from the oldest to the newest.
  package func forms(of indicator: Int) -> [String] {
    order.map(\.id).filter { entry(of: indicator, form: $0) != nil }
  }

  /// The operands of a formula in the words of the form; empty where the form does not know the
  /// indicator.
  package func operands(of indicator: Int, form: String) -> [IndicatorOperand] {
    operands[form]?[indicator] ?? []
  }

  /// One value per indicator, in their order.
  package func values(of entry: ArchiveEntry) -> [IndicatorValue] {
    var values: [IndicatorValue] = []
    eachValue(of: entry) { values.append($0) }
    return values
  }

  /// Hands over one value per indicator, in their order.
  func eachValue(of entry: ArchiveEntry, _ take: (IndicatorValue) -> Void) {
    guard let form = entry.form, let sheet = sheets[form] else {
      let state: Cell.State = entry.form == nil ? .absent : .notInForm
      for _ in indicators { take(IndicatorValue(state: state)) }
      return
    }
    sheet.eachValue(from: entry.cells(), take)
  }

  private static func mapping(of form: Form, _ indicators: [Indicator]) -> [FormIndicator?] {
    let known = Dictionary(
      form.indicators.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return indicators.map { known[$0.id] }
  }

  private func entry(of indicator: Int, form: String) -> FormIndicator? {
    guard let mapping = mappings[form], mapping.indices.contains(indicator) else { return nil }
    return mapping[indicator]
  }
}

// From one form to another.
extension IndicatorBook {
  /// How far an indicator can be compared from one form to another, in either direction.
  ///
  /// The least along the chain of forms between the two that know the indicator; none where one of
  /// the two does not know it.
  package func comparability(of indicator: Int, from: String, to: String) -> Comparability {
    guard let from = ids.firstIndex(of: from), let to = ids.firstIndex(of: to) else {
      return .none
    }
    return comparability(of: indicator, between: from, to)
  }

  /// The same between forms by their positions among all that are read.
  package func comparability(of indicator: Int, between from: Int, _ to: Int) -> Comparability {
    chains[indicator].comparability(from: from, to: to)
  }

  /// Whether a form knows an indicator, by its position among all that are read.
  package func knows(_ indicator: Int, form: Int) -> Bool {
    chains[indicator].isKnown(to: form)
  }

  /// Why it cannot be compared fully; nil where it can.
  package func breakNote(of indicator: Int, from: String, to: String) -> Bilingual? {
    guard let links = links(of: indicator, from, to) else {
      return [from, to].first { entry(of: indicator, form: $0) == nil }.map(unknown)
    }
    let least = links.map(\.comparability).min() ?? .same
    return least == .same ? nil : links.last { $0.comparability == least }?.note
  }

  /// What the later forms of the chain say about the form before each; nil where an end of the
  /// chain does not know the indicator.
  private func links(
    of indicator: Int, _ from: String, _ to: String
  ) -> ArraySlice<FormIndicator>? {
    guard let from = ids.firstIndex(of: from), let to = ids.firstIndex(of: to) else { return nil }
    return chains[indicator].links(from: from, to: to)
  }

  private func unknown(in form: String) -> Bilingual {
    let title = library[form]?.title ?? Bilingual(chinese: form, english: form)
    return Bilingual(
      chinese: "「\(title.chinese)」不列报这项数据", english: "the \(title.english) does not report it")
  }
}
