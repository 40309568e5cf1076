import Disclosure

/// What an indicator counts, form by form, and how far the forms compare.
struct Definitions {
  let edition: Edition
  let indicator: Int

  private var book: IndicatorBook { edition.contents.book }
  private var words: Words { edition.words }

  /// From the oldest form to the newest.
  var definitions: [DefinitionView] {
    book.forms(of: indicator).compactMap { id in
      guard let form = edition.contents.site.forms[id],
        let formula = book.formula(of: indicator, form: id)
      else { return nil }
      return DefinitionView(
        form: form.title[edition.language], years: years(form.years), formula: formula.statement,
        operands: operands(form: id))
    }
  }

  /// One between every two neighbouring forms.
  var comparabilities: [ComparabilityView] {
    let forms = book.forms(of: indicator)
    return zip(forms, forms.dropFirst()).map { from, to in
      let verdict = book.comparability(of: indicator, from: from, to: to)
      return ComparabilityView(
        forms: words[
          "indicator.from-to",
          ["from": edition.formTitle(from), "to": edition.formTitle(to)]],
        verdict: words["indicator.comparability.\(verdict)"],
        note: book.breakNote(of: indicator, from: from, to: to)?[edition.language] ?? "")
    }
  }
}

extension Definitions {
  private func years(_ years: ClosedRange<Int>) -> String {
    let (first, last) = (String(years.lowerBound), String(years.upperBound))
    return years.upperBound >= 9999
      ? words["indicator.years-from", ["first": first]]
      : words["indicator.years", ["first": first, "last": last]]
  }

  private func operands(form: String) -> [DefinitionView.Operand] {
    let operands = book.operands(of: indicator, form: form)
    return operands.enumerated().map { offset, operand in
      let opensDenominator =
        operand.isDenominator && (offset == 0 || !operands[offset - 1].isDenominator)
      return DefinitionView.Operand(
        sign: sign(of: operand, isFirst: offset == 0, opensDenominator),
        wording: wording(of: operand, in: .chinese),
        translation: edition.language == .chinese ? "" : wording(of: operand, in: .english),
        note: operand.cellCount == 1
          ? "" : words["indicator.cells", ["count": String(operand.cellCount)]])
    }
  }

  private func sign(
    of operand: IndicatorOperand, isFirst: Bool, _ opensDenominator: Bool
  ) -> String {
    if opensDenominator { return "÷" }
    if operand.sign < 0 { return "\u{2212}" }
    return isFirst ? "" : "+"
  }

  private func wording(of operand: IndicatorOperand, in language: Language) -> String {
    let banner = language == .chinese ? operand.banner : nil
    let parts: [String?] = [
      operand.table[language], banner, operand.group?[language], operand.row[language],
      operand.column[language],
    ]
    return parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
