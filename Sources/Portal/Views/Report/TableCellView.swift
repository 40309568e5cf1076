import Disclosure
import Templating

/// One number of a table, as short as it can be: a report's page holds hundreds.
struct TableCellView: View {
  let text: String
  /// Its line, or its derivation.
  let anchor: String?
  /// The class that says what kind of number it is; nil for the plain one.
  let tone: String?
  /// `h1`…`h6` by the size of the number; nil where the table has no shades.
  let shade: String?
  let isDerived: Bool
  let marks: [PageMarkView]

  static let shape = Shape(
    .text("digits"), .link("anchor"), .text("tone"), .text("shade"), .flag("isDerived"),
    .list("marks", PageMarkView.shape))

  func fill(_ values: inout Values) {
    values.text(text)
    values.link(anchor)
    values.text(tone)
    values.text(shade)
    values.flag(isDerived)
    values.list(marks)
  }
}

extension TableCellView {
  /// A cell of the form; the marks its whole row carries stand at the row's head.
  static func cell(
    _ index: Int, without rowMarks: [Int], shades: HeatScale?, _ open: OpenReport
  ) -> TableCellView {
    let cell = open.report.cells[index]
    return TableCellView(
      text: open.text(ofCell: index), anchor: open.anchor(ofCell: index), tone: tone(of: cell),
      shade: shades.flatMap { $0.shade(of: cell.value) }, isDerived: cell.state == .derived,
      marks: open.marksOfCell[index].filter { !rowMarks.contains($0) }.map(open.mark))
  }

  /// A number we add up, which the form does not print.
  static func sum(of cells: [Int], note: String, _ open: OpenReport) -> TableCellView {
    var sum = Quantity.zero
    var isDerived = false
    for index in cells {
      let cell = open.report.cells[index]
      guard let value = cell.value, let next = sum.adding(value) else {
        return missing(cell.value == nil ? cell.state : .absent, open)
      }
      if cell.state == .derived { isDerived = true }
      sum = next
    }
    return TableCellView(
      text: OpenReport.text(of: sum), anchor: note, tone: sum == .zero ? "zero" : nil,
      shade: nil, isDerived: isDerived, marks: [])
  }

  private static func missing(_ state: Cell.State, _ open: OpenReport) -> TableCellView {
    TableCellView(
      text: open.edition.stateWords(state), anchor: nil, tone: state.code, shade: nil,
      isDerived: false, marks: [])
  }

  private static func tone(of cell: Cell) -> String? {
    switch cell.state {
    case .reported, .summed: cell.value == .zero ? "zero" : nil
    // ※ says it.
    case .derived: nil
    case .blank, .absent, .notInForm: cell.state.code
    }
  }
}
