import Disclosure

/// A report as tables on a terminal: every number with its row and column, odd ones marked by a
/// sign, and what was found below.
struct ReportText: Sendable {
  let forms: [Form]
  let words: FindingWords
  let phrases: Phrasebook
  let paths: FilePaths
  let palette: Palette
  let width: Int

  private var language: Language { words.language }

  func text(of examination: Examination) -> String {
    let report = examination.report
    var text = head(of: report, examination.checks)
    if let form = form(of: report), form.cells.count == report.cells.count {
      text += tables(of: report, form, examination.findings)
    }
    text += findings(of: examination)
    return text + unrecognised(in: report)
  }
}

extension ReportText {
  private func form(of report: Report) -> Form? {
    forms.first { $0.id == report.form }
  }

  private func head(of report: Report, _ checks: Checks?) -> String {
    let unknown = phrases[.unknown][language]
    let publisher = report.identity.publisher?.name ?? unknown
    let year = report.identity.year.map(String.init) ?? unknown
    let form = form(of: report)?.title[language] ?? phrases[.noForm][language]
    var head = palette.paint(VisibleText.of(paths.path(of: report.file)), .bold) + "\n"
    head += "  \(VisibleText.of(publisher)) · \(year) · \(form)\n"
    if let checks {
      let counts = ["pass": checks.pass, "fail": checks.fail, "unknown": checks.unknown]
      head += "  " + phrases[.checkCounts, counts.mapValues(String.init)][language] + "\n"
    }
    return head
  }

  private func tables(of report: Report, _ form: Form, _ findings: [Finding]) -> String {
    let disputed = Set(findings.filter { $0.severity > .info }.flatMap(\.cells))
    var text = ""
    var signs: Set<CellSign> = []
    for (index, table) in form.tables.enumerated() {
      text += "\n" + palette.paint(table.title[language], .bold) + "\n"
      for block in table.blocks.indices {
        let grid = grid(of: report, form, table: index, block: block, disputed, &signs)
        text += grid.text(palette: palette, width: width)
      }
    }
    return text + legend(of: signs)
  }

  private func grid(
    of report: Report, _ form: Form, table: Int, block: Int, _ disputed: Set<String>,
    _ signs: inout Set<CellSign>
  ) -> TextGrid {
    let layout = form.tables[table].blocks[block]
    var rows = layout.rows.map { row in (label: label(of: row), values: [(String, Character)]()) }
    for (index, cell) in form.cells.enumerated() where cell.table == table && cell.block == block {
      let known = report.cells[index]
      let sign = CellSign(known, isDisputed: disputed.contains(cell.path))
      if let sign { signs.insert(sign) }
      rows[cell.row].values.append((known.value?.description ?? "", sign?.rawValue ?? " "))
    }
    return TextGrid(
      heads: layout.columns.map { language == .chinese ? $0.label : $0.english },
      rows: rows.map { TextGrid.Row(label: $0.label, values: $0.values) })
  }

  private func label(of row: FormRow) -> String {
    language == .chinese ? row.number + row.label : row.english
  }

  private func legend(of signs: Set<CellSign>) -> String {
    let used = CellSign.allCases.filter(signs.contains)
    guard !used.isEmpty else { return "" }
    return "\n" + used.map { "  \($0.rawValue) \(phrases.text($0.key)[language])\n" }.joined()
  }

  private func findings(of examination: Examination) -> String {
    let shown = examination.findings
    guard !shown.isEmpty else { return "" }
    let findingText = FindingText(
      words: words, phrases: phrases, paths: paths, palette: palette, width: width)
    return "\n" + shown.map { findingText.text(of: $0, in: examination.source) }.joined()
  }

  private func unrecognised(in report: Report) -> String {
    let lines = report.lineUses.indices.filter { report.lineUses[$0] == .unrecognised }
    guard !lines.isEmpty else { return "" }
    let shown = lines.prefix(20).map { "\($0 + 1)" }.joined(separator: ", ")
    let more = lines.count > 20 ? " …" : ""
    return "\n" + phrases[.unrecognisedLines, ["lines": shown + more]][language] + "\n"
  }
}
