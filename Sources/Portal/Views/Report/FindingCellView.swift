import Disclosure
import Templating

/// A cell or a row that a finding is about, with what this site makes of it.
struct FindingCellView: View {
  let name: String
  let anchor: Phrase
  /// Such as `采用表格所印的 110`.
  let use: String

  static let shape = Shape(.text("cellName"), .link("cell"), .text("use"))

  func fill(_ values: inout Values) {
    values.text(name)
    values.link(anchor)
    values.text(use)
  }
}

extension FindingCellView {
  /// More cells than these are drawn together by rows, and more rows than these are counted.
  private static let most = 3

  /// The cells of a finding, and how many more there are.
  static func cells(of finding: Finding, _ open: OpenReport) -> (
    shown: [FindingCellView], rest: Int
  ) {
    guard let form = open.form?.form else { return ([], 0) }
    let cells = finding.cells.compactMap { form.cellIndex[$0] }
    guard cells.count > most else { return (cells.map { view(of: $0, open) }, 0) }
    let rows = rows(of: cells, in: form)
    let rest = rows.dropFirst(most).reduce(0) { $0 + $1.count }
    return (rows.prefix(most).map { view(ofRow: $0, form, open) }, rest)
  }

  private static func view(of index: Int, _ open: OpenReport) -> FindingCellView {
    FindingCellView(
      name: open.name(ofCell: index), anchor: open.row(ofCell: index), use: use(of: index, open))
  }

  private static func use(of index: Int, _ open: OpenReport) -> String {
    let cell = open.cells[index]
    let isPlaced = cell.isDerived && cell.isPrinted
    return open.words[
      "report.used.\(isPlaced ? "placed" : "\(cell.state)")", ["value": open.text(ofCell: index)]]
  }

  private static func rows(of cells: [Int], in form: Form) -> [[Int]] {
    var rows: [[Int]] = []
    for index in cells {
      let cell = form.cells[index]
      if let last = rows.last?.last.map({ form.cells[$0] }),
        (last.table, last.block, last.row) == (cell.table, cell.block, cell.row)
      {
        rows[rows.count - 1].append(index)
      } else {
        rows.append([index])
      }
    }
    return rows
  }

  /// Such as `7 格推算`.
  private static func view(
    ofRow cells: [Int], _ form: Form, _ open: OpenReport
  ) -> FindingCellView {
    let cell = form.cells[cells[0]]
    let counts = Cell.State.allCases.compactMap { state -> String? in
      let count = cells.count { open.cells[$0].state == state }
      guard count > 0 else { return nil }
      return open.words[
        "report.cells-of-state",
        ["count": String(count), "state": open.edition.stateWords(state)]]
    }
    return FindingCellView(
      name: open.words.label(of: form.tables[cell.table].blocks[cell.block].rows[cell.row]).label,
      anchor: open.row(ofCell: cells[0]),
      use: counts.joined(separator: open.words["report.list-separator"]))
  }
}
