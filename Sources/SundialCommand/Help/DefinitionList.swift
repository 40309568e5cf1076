/// Terms and what they mean in two columns; a long term has a line to itself.
struct DefinitionList {
  struct Row: Equatable, Sendable {
    let term: String
    let text: String
  }

  /// The widest column of terms.
  static let widestTerm = 26

  let width: Int

  func text(_ rows: [Row]) -> String {
    let terms = rows.map { $0.term.displayWidth + 4 }
    let column = min(Self.widestTerm, terms.max() ?? 0)
    return rows.map { text($0, column: column) }.joined()
  }

  private func text(_ row: Row, column: Int) -> String {
    let indent = String(repeating: " ", count: column)
    let lines = TextWrapping.lines(of: row.text, width: width - column)
    let text = lines.map { indent + $0 + "\n" }.joined()
    if row.term.displayWidth + 4 > column { return "  \(row.term)\n" + text }
    return ("  " + row.term).padded(to: column) + text.dropFirst(column)
  }
}
