import Disclosure
import Templating

/// A statutory table, block by block, with the arithmetic of its checks.
struct FormTableView: View {
  let anchor: String
  /// The id of the note on sums; nil where the table shows none.
  let note: String?
  let isHeat: Bool
  let blocks: [BlockView]
  let checks: [CheckGroupView]
  let checkCount: Int

  static let shape = Shape(
    .link("table"), .link("sumNote"), .flag("hasShades"), .list("blocks", BlockView.shape),
    .list("checkGroups", CheckGroupView.shape), .text("checkCount"))

  func fill(_ values: inout Values) {
    values.link(anchor)
    values.link(note)
    values.flag(isHeat)
    values.list(blocks)
    values.list(checks)
    values.number(checkCount == 0 ? nil : checkCount)
  }
}

extension FormTableView {
  static func table(_ table: Int, _ open: OpenReport) -> FormTableView? {
    guard let form = open.form else { return nil }
    let drawings = drawings(ofTable: table, form, open)
    let blocks = drawings.map { $0.view() }
    let checks = CheckGroupView.groups(ofTable: table, open)
    let id = form.tables[table].id
    return FormTableView(
      anchor: "t-\(id)", note: drawings.contains(where: \.hasSums) ? "n-\(id)" : nil,
      isHeat: blocks.contains(where: \.isHeat), blocks: blocks, checks: checks,
      checkCount: checks.reduce(0) { $0 + $1.checks.count })
  }

  /// The cells of a block follow one another in the form.
  private static func drawings(
    ofTable table: Int, _ form: Form, _ open: OpenReport
  ) -> [BlockDrawing] {
    let first = form.cells.firstIndex { $0.table == table } ?? 0
    var start = first
    return form.tables[table].blocks.indices.map { block in
      let own = form.tables[table].blocks[block]
      let end = start + own.rows.count * own.columns.count
      defer { start = end }
      return BlockDrawing(open: open, form: form, table: table, block: block, cells: start..<end)
    }
  }
}
