import Invented

/// A layout in which every printed row becomes text by itself.
struct LineLayout: Sendable {
  let name: String
  let line: @Sendable (PrintedLine) -> String

  func text(_ report: PrintedReport) -> String {
    report.lines.map(line).joined()
  }

  var layout: Layout { Layout(name: name, file: "岚川县/2023.txt", text: text) }

  static let all = tabs + pipes + runs
}

extension LineLayout {
  /// Rows of cells between tabs.
  static let tabs = [paddedTabs, denseTabs, shiftedTabs]

  /// Three label columns everywhere and empty cells where a span reaches.
  static let paddedTabs = LineLayout(name: "padded tabs") { line in
    line.grid.joined(separator: "\t") + "\n"
  }

  /// Only cells that print something.
  static let denseTabs = LineLayout(name: "dense tabs") { line in
    line.dense.joined(separator: "\t") + "\n"
  }

  /// The first value stands in another column in every row, as torn spans leave it.
  static let shiftedTabs = LineLayout(name: "shifted tabs") { line in
    guard line.kind == .row else { return line.dense.joined(separator: "\t") + "\n" }
    let shift = String(
      repeating: "\t", count: line.cells.reduce(line.dense.count) { $0 + $1.count } % 4)
    return shift + line.dense.joined(separator: "\t") + shift + "\n"
  }
}

extension LineLayout {
  /// Rows of cells between vertical bars, as text extraction leaves web tables.
  static let pipes = [
    densePipes, trailingPipes, markdownPipes, barFirstPipes, pipeCells, indentedPipeCells,
  ]

  static let densePipes = LineLayout(name: "dense pipes") { line in
    plain(line) ?? line.dense.joined(separator: " | ") + " |\n"
  }

  /// What a span covers is left as bars at the end.
  static let trailingPipes = LineLayout(name: "trailing pipes") { line in
    plain(line) ?? line.dense.joined(separator: " | ") + " | " + bars(line.padding) + "\n"
  }

  static let markdownPipes = LineLayout(name: "pipes in front") { line in
    plain(line) ?? "| " + line.dense.joined(separator: " | ") + " |" + bars(line.padding) + "\n"
  }

  /// A bar alone, then a cell and a bar on each line.
  static let barFirstPipes = LineLayout(name: "bar first") { line in
    plain(line)
      ?? "|\n" + line.dense.map { $0 + " |\n" }.joined()
      + (line.padding > 0 ? bars(line.padding) + "\n" : "")
  }

  static let pipeCells = LineLayout(name: "pipe cells") { line in
    plain(line)
      ?? line.dense.map { $0 + " |\n" }.joined()
      + (line.padding > 0 ? bars(line.padding) + "\n" : "")
  }

  static let indentedPipeCells = LineLayout(name: "indented pipe cells") { line in
    plain(line) ?? "  | \n" + line.dense.map { "  " + $0 + "  | \n" }.joined()
  }

  private static func plain(_ line: PrintedLine) -> String? {
    line.kind == .chapter ? line.dense.joined() + "\n" : nil
  }

  private static func bars(_ count: Int) -> String {
    String(repeating: "|", count: count)
  }
}

extension LineLayout {
  /// Cells one after the other, without anything that marks a row.
  static let runs = [cellPerLine, denseCellPerLine, brokenLabels, oneLine, spacedRows]

  static let cellPerLine = LineLayout(name: "cell per line") { line in
    line.dense.map { $0 + "\n\n" }.joined()
  }

  static let denseCellPerLine = LineLayout(name: "cell per line without blank lines") { line in
    line.dense.map { $0 + "\n" }.joined()
  }

  /// Long labels go on in the next paragraph.
  static let brokenLabels = LineLayout(name: "cell per line with broken labels") { line in
    let labels = line.labels.compactMap { $0 }.filter { !$0.isEmpty }.map { label in
      label.count > 9 ? label.prefix(6) + "\n\n" + label.dropFirst(6) : label[...]
    }
    return (labels.map(String.init) + line.cells).map { $0 + "\n\n" }.joined()
  }

  /// The whole report on one line.
  static let oneLine = LineLayout(name: "one line") { line in
    line.dense.map { $0 + " " }.joined()
  }

  static let spacedRows = LineLayout(name: "rows between spaces") { line in
    line.dense.joined(separator: " ") + "\n"
  }
}
