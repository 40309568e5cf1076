/// Rows of labels and numbers under a head, aligned for a terminal in which Han characters take
/// two columns.
struct TextGrid: Equatable, Sendable {
  struct Row: Equatable, Sendable {
    let label: String
    /// A number and the sign behind it, a blank where there is none.
    let values: [(text: String, sign: Character)]

    static func == (left: Row, right: Row) -> Bool {
      left.label == right.label && left.values.elementsEqual(right.values) { $0 == $1 }
    }
  }

  /// The widest label; longer ones are cut.
  static let widestLabel = 40
  /// How wide a column head may be before it is broken over lines: the first of these that leaves
  /// room for the labels.
  static let headWidths = [12, 8, 6, 4]

  let heads: [String]
  let rows: [Row]

  func text(palette: Palette, width: Int) -> String {
    let longest = min(TextGrid.widestLabel, rows.map(\.label.displayWidth).max() ?? 0)
    let headWidth =
      TextGrid.headWidths.first { room(for: $0, width: width) >= longest }
      ?? TextGrid.headWidths.last ?? 4
    let columns = columnWidths(headWidth)
    let label = min(longest, max(12, room(for: headWidth, width: width)))
    return headText(columns, label, headWidth).map { palette.paint($0, .faint) + "\n" }.joined()
      + rows.map { text(of: $0, columns, label, palette) + "\n" }.joined()
  }

  /// What columns with heads of a width leave for the labels.
  private func room(for headWidth: Int, width: Int) -> Int {
    width - 2 - columnWidths(headWidth).reduce(0) { $0 + $1 + 3 }
  }

  private func columnWidths(_ headWidth: Int) -> [Int] {
    heads.indices.map { column in
      let head = headLines(column, headWidth).map(\.displayWidth).max() ?? 0
      let values = rows.map { row in
        row.values.indices.contains(column) ? row.values[column].text.displayWidth : 0
      }
      return max(head, values.max() ?? 0)
    }
  }

  /// Lines of about the same length; a word that is wider than the column is cut.
  private func headLines(_ column: Int, _ headWidth: Int) -> [String] {
    let width = heads[column].displayWidth
    let count = max(1, (width + headWidth - 1) / headWidth)
    // An even width, so that it holds whole Han characters.
    let even = ((width + count - 1) / count + 1) / 2 * 2
    return TextWrapping.lines(of: heads[column], width: even)
      .map { $0.cut(to: max(headWidth, 6)) }
  }

  /// The head, its columns standing on the same last line.
  private func headText(_ columns: [Int], _ label: Int, _ headWidth: Int) -> [String] {
    let lines = heads.indices.map { headLines($0, headWidth) }
    let height = lines.map(\.count).max() ?? 0
    return (0..<height).map { level in
      var text = String(repeating: " ", count: label + 2)
      for (column, words) in lines.enumerated() {
        let index = level - (height - words.count)
        text += "  " + (index >= 0 ? words[index] : "").aligned(to: columns[column]) + " "
      }
      return text.trimmedAtEnd
    }
  }

  private func text(of row: Row, _ columns: [Int], _ label: Int, _ palette: Palette) -> String {
    var text = "  " + row.label.cut(to: label).padded(to: label)
    for (column, value) in row.values.enumerated() where columns.indices.contains(column) {
      let cell = value.text.aligned(to: columns[column]) + String(value.sign)
      text += "  " + (value.sign == " " ? cell : palette.paint(cell, .yellow))
    }
    return text.trimmedAtEnd
  }
}

extension String {
  /// The text cut to `width` columns, with a sign where it was cut.
  func cut(to width: Int) -> String {
    guard displayWidth > width else { return self }
    var text = ""
    var used = 1
    for character in self {
      used += String(character).displayWidth
      if used > width { break }
      text.append(character)
    }
    return text + "…"
  }

  var trimmedAtEnd: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
