import Invented

/// The geometry of a page whose text keeps its place.
struct PrintedPage: Sendable {
  enum NumberLine: Sendable {
    case first
    case last
    /// A line of its own that prints no label.
    case between
  }

  let labelWidth: Int
  let numberLine: NumberLine

  func text(_ report: PrintedReport) -> String {
    (0..<3).map { chapter in
      let lines = report.lines(ofChapter: chapter)
      let title = report.label(PrintedForm.chapters[chapter])
      let body = chapter == 1 ? requests(lines) : lines.map(Self.spread)
      return ([title] + body).joined(separator: "\n") + "\n"
    }.joined()
  }

  /// A row of the other tables: cells at steady distances.
  private static func spread(_ line: PrintedLine) -> String {
    let step = line.width == 4 ? 16 : 8
    var text = ""
    for (index, cell) in line.grid.enumerated() where !cell.isEmpty {
      text = padded(text, to: index * step) + cell
    }
    return text
  }

  private func requests(_ lines: ArraySlice<PrintedLine>) -> [String] {
    var printed: [String] = []
    for line in lines {
      switch line.kind {
      case .chapter: continue
      case .head: printed.append(header(line))
      case .row: printed += rows(line) + [""]
      }
    }
    return printed
  }

  private func header(_ line: PrintedLine) -> String {
    var text = ""
    for (index, label) in line.grid.enumerated() where !label.isEmpty {
      text = Self.padded(text, to: index < 3 ? index * 4 : 32 + (index - 3) * 7) + label
    }
    return text
  }

  /// The lines of one row: the group at its left, the wrapped label, the numbers beside it.
  private func rows(_ line: PrintedLine) -> [String] {
    let shown = line.labels.enumerated().filter { !($0.element ?? "").isEmpty }
    guard let last = shown.last, let label = last.element else { return [] }
    var text = wrapped(label, hanging: last.offset == 2).map {
      Self.padded("", to: last.offset * 6) + $0
    }
    if numberLine == .between, text.count == 2 { text.insert("", at: 1) }
    let place = numberLine == .first ? 0 : numberLine == .last ? text.count - 1 : text.count / 2
    text[place] = numbers(line.cells, after: text[place])
    let group = shown.dropLast().compactMap(\.element).joined(separator: "   ")
    return group.isEmpty ? text : [group] + text
  }

  private func wrapped(_ label: String, hanging: Bool) -> [String] {
    guard hanging else { return [label] }
    var lines: [String] = []
    var rest = label[...]
    while !rest.isEmpty {
      lines.append(String(rest.prefix(labelWidth)))
      rest = rest.dropFirst(labelWidth)
    }
    return lines
  }

  private func numbers(_ cells: [String], after label: String) -> String {
    var text = label
    for (index, cell) in cells.enumerated() {
      text = Self.padded(text, to: 40 + index * 9 - cell.count) + cell
    }
    return text
  }

  /// Filled with spaces up to a column, with one space at least.
  private static func padded(_ text: String, to column: Int) -> String {
    guard column > 0 else { return text }
    let gap = max(column - text.count, text.isEmpty ? 0 : 2)
    return text + String(repeating: " ", count: gap)
  }
}
