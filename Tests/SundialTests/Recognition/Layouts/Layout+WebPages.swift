import Invented

extension Layout {
  /// Tables of web pages.
  static let webPages = [plainPage, spannedPage, cluttered]

  static let markdown = Layout(name: "Markdown tables", file: "岚川县/2023.md") { report in
    (0..<3).map { chapter in
      let rows = report.lines(ofChapter: chapter).map { line in
        let gap = [String](repeating: "", count: max(0, line.width - line.grid.count))
        return "| " + (line.grid + gap).joined(separator: " | ") + " |\n"
      }
      let rule = "|" + String(repeating: "---|", count: [4, 10, 15][chapter]) + "\n"
      let title = "## " + report.label(PrintedForm.chapters[chapter]) + "\n\n"
      return title + rows[0] + rule + rows.dropFirst().joined() + "\n"
    }.joined()
  }

  /// No spans at all: labels that reach down are empty cells.
  static let plainPage = Layout(name: "web page without spans", file: "岚川县/2023.html") { report in
    page(report) { line in
      line.grid.map { "<td>\($0)</td>" }.joined()
    }
  }

  /// Real spans: a cell that reaches down stands in its first row only.
  static let spannedPage = Layout(name: "web page with spans", file: "岚川县/2023.html") { report in
    page(report, cells: { spanned($0, in: report) })
  }

  /// Markup inside cells, cells on lines of their own, navigation and scripts around.
  static let cluttered = Layout(name: "cluttered web page", file: "岚川县/2023.html") { report in
    let body = page(report) { line in
      line.grid.map { cell in
        "\n  <td style=\"width:73px\"><p><span>\(cell.isEmpty ? "&nbsp;" : cell)</span></p></td>"
      }.joined()
    }
    let before = "<ul><li>首页</li><li>办事 24</li></ul><script>var 规章 = 7;</script><!-- 规章 9 9 9 -->"
    return before + body + "<div>岚ICP备05000001号 电话 0999-6123456</div>"
  }

  private static func page(_ report: PrintedReport, cells: (PrintedLine) -> String) -> String {
    let tables = (0..<3).map { chapter in
      let rows = report.lines(ofChapter: chapter).map { "<tr>\(cells($0))</tr>\n" }.joined()
      let title = report.label(PrintedForm.chapters[chapter])
      return "<p>\(title)</p>\n<table border=\"1\">\n\(rows)</table>\n"
    }
    return "<html><head><meta charset=\"utf-8\"></head><body>\n\(tables.joined())</body></html>\n"
  }

  private static func spanned(_ line: PrintedLine, in report: PrintedReport) -> String {
    let words = spannedLabels(line, in: report)
    let rest = line.width - line.dense.count
    let span = line.width == 4 && line.cells.count == 1 ? rest + 1 : 1
    return words + line.cells.map { td($0, across: span, down: 1) }.joined()
  }

  private static func spannedLabels(_ line: PrintedLine, in report: PrintedReport) -> String {
    guard line.kind == .row, line.width == 10 else { return spannedHead(line) }
    let outcome = report.form.outcomes.count + 1
    let shown = line.labels.enumerated().filter { !($0.element ?? "").isEmpty }
    return shown.map { column, label in
      let isLast = column == shown.last?.offset
      let down = isLast ? 1 : column == 0 ? outcome : size(ofGroup: label ?? "", in: report)
      return td(label ?? "", across: isLast ? 3 - column : 1, down: down)
    }.joined()
  }

  /// How many rows a group such as （三）不予公开 has.
  private static func size(ofGroup label: String, in report: PrintedReport) -> Int {
    report.form.requestRows.filter { row in row.group.map { report.label($0) } == label }.count
  }

  private static func spannedHead(_ line: PrintedLine) -> String {
    var cells = ""
    var index = 0
    while index < line.labels.count {
      var next = index + 1
      while next < line.labels.count, line.labels[next] == "" { next += 1 }
      let isAlone = line.labels.count == 1 && line.kind == .head
      cells += td(line.labels[index] ?? "", across: isAlone ? line.width : next - index, down: 1)
      index = next
    }
    return cells
  }

  private static func td(_ text: String, across: Int, down: Int) -> String {
    let columns = across > 1 ? " colspan=\"\(across)\"" : ""
    let rows = down > 1 ? " rowspan=\"\(down)\"" : ""
    return "<td\(columns)\(rows)>\(text)</td>"
  }
}
