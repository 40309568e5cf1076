import Templating

/// A statutory table, block by block, with the arithmetic of its checks.
struct FormTableView: View {
  let table: TableWords
  let open: OpenReport

  static let shape = Shape(
    .link("table"), .link("sumNote"), .flag("hasShades"), .list("blocks", BlockView.shape),
    .list("checkGroups", CheckGroupView.shape), .text("checkCount"))

  func fill(_ values: inout Values) {
    values.link(table.anchor)
    values.link(table.note)
    values.flag(table.isHeat)
    values.list(table.blocks) { BlockView(block: $0, note: table.note, open: open) }
    values.list(table.checkGroups) { CheckGroupView(group: $0, open: open) }
    values.number(table.checkCount == 0 ? nil : table.checkCount)
  }
}
