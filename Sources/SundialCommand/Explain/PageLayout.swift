import Disclosure

/// How the pages of `explain` look: a headline, prose, and named facts.
struct PageLayout {
  let phrases: Phrasebook
  let language: Language
  let palette: Palette
  let width: Int

  func headline(_ id: String, _ text: String) -> String {
    palette.paint(id, .bold) + " – \(text)\n"
  }

  func prose(_ text: String) -> String {
    "\n" + TextWrapping.indented(text, by: 0, width: width)
  }

  /// Facts in two columns; those without a text are left out.
  func facts(_ facts: [(name: Phrase, text: String?)]) -> String {
    let rows = facts.compactMap { fact -> DefinitionList.Row? in
      guard let text = fact.text, !text.isEmpty else { return nil }
      return DefinitionList.Row(term: phrases[fact.name][language], text: text)
    }
    return rows.isEmpty ? "" : "\n" + DefinitionList(width: width).text(rows)
  }

  /// A heading with a list under it; what does not fit in a line goes on indented.
  func section(_ name: Phrase, _ lines: [String]) -> String {
    guard !lines.isEmpty else { return "" }
    return "\n" + palette.paint(phrases[name][language], .bold) + "\n"
      + lines.map(item).joined()
  }

  private func item(_ text: String) -> String {
    let lines = TextWrapping.lines(of: text, width: width - 4)
    return lines.enumerated().map { ($0.offset == 0 ? "  " : "    ") + $0.element + "\n" }.joined()
  }
}
