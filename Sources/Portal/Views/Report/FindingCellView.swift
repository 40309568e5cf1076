import Disclosure
import Templating

/// A cell or a row that a finding is about, with what this site makes of it.
struct FindingCellView: View {
  /// Positions in the form.
  enum Subject {
    case cell(Int)
    /// Cells of one row.
    case row([Int])
  }

  let subject: Subject
  let form: FormWords
  let open: OpenReport

  static let shape = Shape(.text("cellName"), .link("cell"), .text("use"))

  func fill(_ values: inout Values) {
    switch subject {
    case .cell(let index):
      values.text(open.name(ofCell: index))
      values.link(open.row(ofCell: index))
      fillUse(of: index, &values)
    case .row(let cells):
      let row = form.rows[form.rowOfCell[cells[0]]]
      values.text(row.label.label)
      values.link(row.anchor)
      values.text(use(of: cells))
    }
  }
}

extension FindingCellView {
  /// More cells than these are drawn together by rows, and more rows than these are counted.
  private static let most = 3

  /// The cells of a finding, and how many more there are.
  static func cells(of finding: Finding, _ open: OpenReport) -> (
    shown: [FindingCellView], rest: Int
  ) {
    guard let form = open.form else { return ([], 0) }
    func view(_ subject: Subject) -> FindingCellView {
      FindingCellView(subject: subject, form: form, open: open)
    }
    let cells = finding.cells.compactMap { form.form.cellIndex[$0] }
    guard cells.count > most else { return (cells.map { view(.cell($0)) }, 0) }
    let rows = rows(of: cells, in: form)
    let rest = rows.dropFirst(most).reduce(0) { $0 + $1.count }
    return (rows.prefix(most).map { view(.row($0)) }, rest)
  }

  /// Neighbours of one row drawn together.
  private static func rows(of cells: [Int], in form: FormWords) -> [[Int]] {
    var rows: [[Int]] = []
    for index in cells {
      if let last = rows.last?.last, form.rowOfCell[last] == form.rowOfCell[index] {
        rows[rows.count - 1].append(index)
      } else {
        rows.append([index])
      }
    }
    return rows
  }

  /// Such as `采用表格所印的 110`.
  private func fillUse(of index: Int, _ values: inout Values) {
    let cell = open.cells[index]
    values.text { bytes in
      open.shared.uses.words(for: cell).append(to: &bytes) { _, bytes in
        if let value = cell.value {
          bytes.append(grouped: value)
        } else {
          bytes.append(text: open.edition.stateWords(cell.state))
        }
      }
    }
  }

  /// Such as `7 格推算`.
  private func use(of cells: [Int]) -> String {
    let counts = Cell.State.allCases.compactMap { state -> String? in
      let count = cells.count { open.cells[$0].state == state }
      guard count > 0 else { return nil }
      return open.words[
        "report.cells-of-state",
        ["count": String(count), "state": open.edition.stateWords(state)]]
    }
    return counts.joined(separator: open.words["report.list-separator"])
  }
}
