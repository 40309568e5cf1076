import Disclosure

/// The tables of a report row by row, before a layout flattens them to text.
package struct PrintedReport: Sendable {
  package let form: PrintedForm
  package let tables: InventedTables
  package let label: LabelSpelling
  package var lines: [PrintedLine] = []

  package init(
    _ tables: InventedTables, labels: LabelSpelling = .official, numbers: NumberSpelling = .plain
  ) {
    form = tables.form
    self.tables = tables
    label = labels
    lines = activeLines(numbers) + requestLines(numbers) + reviewLines(numbers)
  }

  /// The positions in `lines` of the rows of numbers.
  package var rowIndices: [Int] { lines.indices.filter { lines[$0].kind == .row } }

  /// The lines of one table, without its chapter heading.
  package func lines(ofChapter chapter: Int) -> ArraySlice<PrintedLine> {
    let starts = lines.indices.filter { lines[$0].kind == .chapter }
    let end = chapter + 1 < starts.count ? starts[chapter + 1] : lines.endIndex
    return lines[(starts[chapter] + 1)..<end]
  }
}

extension PrintedReport {
  private func chapter(_ index: Int) -> PrintedLine {
    PrintedLine(kind: .chapter, labels: [label(PrintedForm.chapters[index])], width: 1)
  }

  private func head(_ labels: [String], width: Int) -> PrintedLine {
    PrintedLine(kind: .head, labels: labels.map { $0.isEmpty ? $0 : label($0) }, width: width)
  }

  private func activeLines(_ number: NumberSpelling) -> [PrintedLine] {
    var lines = [chapter(0)]
    for block in form.blocks {
      lines.append(head([block.banner], width: 4))
      lines.append(head(["信息内容"] + block.heads, width: 4))
      for row in block.rows {
        let paths = block.columns.map { "art20.\(block.id).\(row.id).\($0)" }
        lines.append(
          PrintedLine(
            kind: .row, labels: [label(row.label)], cells: paths.map { number(tables[$0]) },
            width: 4, paths: paths))
      }
    }
    return lines
  }

  private func requestLines(_ number: NumberSpelling) -> [PrintedLine] {
    let columns = PrintedForm.columnLabels
    var lines = [
      chapter(1),
      head([PrintedForm.corner, "", "", "申请人情况"], width: 10),
      head(["", "", "", columns[0], "法人或其他组织", "", "", "", "", columns[6]], width: 10),
      head(["", "", "", ""] + columns[1..<6], width: 10),
    ]
    var group: String?
    for row in form.requestRows {
      let paths = PrintedForm.columns.map { "requests.\(row.id).\($0)" }
      let opensGroup = row.group != nil && row.group != group
      lines.append(
        PrintedLine(
          kind: .row, labels: labels(of: row, opensGroup: opensGroup),
          cells: paths.map { number(tables[$0]) }, width: 10, paths: paths))
      group = row.group
    }
    return lines
  }

  /// Three label cells: 三、本年度办理结果, the group, the row.
  private func labels(of row: PrintedForm.RequestRow, opensGroup: Bool) -> [String?] {
    guard row.isOutcome else { return [label(row.label), "", ""] }
    let banner = row.id == "granted" ? label(PrintedForm.outcomeBanner) : nil
    guard let group = row.group else { return [banner, label(row.label), ""] }
    return [banner, opensGroup ? label(group) : nil, label(row.label)]
  }

  private func reviewLines(_ number: NumberSpelling) -> [PrintedLine] {
    let gap = ["", "", "", ""]
    let results = PrintedForm.resultLabels
    let paths = PrintedForm.reviewGroups.flatMap { group in
      PrintedForm.results.map { "review.\(group).\($0)" }
    }
    return [
      chapter(2),
      head(["行政复议"] + gap + ["行政诉讼"] + gap + gap + [""], width: 15),
      head(results + ["未经复议直接起诉"] + gap + ["复议后起诉"] + gap, width: 15),
      head(gap + [""] + results + results, width: 15),
      PrintedLine(
        kind: .row, labels: [], cells: paths.map { number(tables[$0]) }, width: 15, paths: paths),
    ]
  }
}
