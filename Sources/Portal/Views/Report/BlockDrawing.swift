import Disclosure

/// Lays out one block of a form: its rows under their headings, sums that the form does not print,
/// and the checks at the ends of rows and columns.
struct BlockDrawing {
  let open: OpenReport
  let form: Form
  let table: Int
  let block: Int
  /// Its cells in `Form.cells`.
  let cells: Range<Int>

  func view() -> BlockView {
    let shades = HeatScale(of: cells, in: open.report)
    let units = Set(own.columns.map(\.unit))
    let unit = units.count == 1 ? units.first.map(open.edition.unit) : nil
    let head = HeaderRowView.rows(of: own, sharedUnit: unit, open.edition)
    return BlockView(
      anchor: anchor, caption: caption, unit: unit, isHeat: shades != nil, isChecked: isChecked,
      headDepth: head.count, head: head, rows: rows(shades), foot: foot)
  }

  /// Whether sums over groups of rows are shown.
  var hasSums: Bool { own.rowGroups.contains(where: \.isSum) }
}

extension BlockDrawing {
  private var own: FormBlock { form.tables[table].blocks[block] }

  private var anchor: String {
    let id = form.tables[table].id
    return own.id.isEmpty ? "b-\(id)" : "b-\(own.id)"
  }

  private var caption: LabelView {
    guard let banner = own.banner else {
      let title = form.tables[table].title
      return open.edition.label(chinese: title.chinese, english: title.english)
    }
    return open.edition.label(chinese: banner, english: "")
  }

  private var isChecked: Bool {
    open.ledger.entries.contains { entry in
      if case .row(table, block, _) = entry.scope { return true }
      return false
    }
  }

  private func rows(_ shades: HeatScale?) -> [TableRowView] {
    let isChecked = isChecked
    var rows: [TableRowView] = []
    for row in own.rows.indices {
      for group in own.rowGroups where group.members.lowerBound == row {
        rows.append(heading(group, isChecked))
      }
      rows.append(numbers(row, shades, isChecked))
    }
    return rows
  }

  private func heading(_ group: FormGroup, _ isChecked: Bool) -> TableRowView {
    let width = own.columns.count + (isChecked ? 1 : 0)
    let depth = own.rowGroups.count {
      $0.members.contains(group.members.lowerBound) && $0.members.count > group.members.count
    }
    let sums = group.isSum ? own.columns.indices.map { sum(of: group, column: $0) } : []
    return TableRowView(
      anchor: nil, label: open.edition.label(of: group), note: nil, depth: depth, isHeading: true,
      width: group.isSum ? 0 : width + 1, marks: [], cells: sums,
      signs: group.isSum && isChecked ? [summedSign] : [])
  }

  private var summedSign: CheckSignView {
    CheckSignView(
      sign: open.words["report.subtotal"], anchor: note, tone: "sum")
  }

  private var note: String { "n-\(form.tables[table].id)" }

  private func sum(of group: FormGroup, column: Int) -> TableCellView {
    TableCellView.sum(of: group.members.map { cell($0, column) }, note: note, open)
  }

  private func cell(_ row: Int, _ column: Int) -> Int {
    cells.lowerBound + row * own.columns.count + column
  }

  private func numbers(_ row: Int, _ shades: HeatScale?, _ isChecked: Bool) -> TableRowView {
    let indexes = cell(row, 0)..<cell(row, own.columns.count)
    let marks = marksOfAll(indexes)
    let checks = isChecked ? open.ledger.check(ofRow: row, block: block, table: table) : []
    return TableRowView(
      anchor: OpenReport.anchor(of: form.cells[indexes.lowerBound], in: form),
      label: open.edition.label(of: own.rows[row]),
      note: open.edition.language == .chinese ? own.rows[row].note : nil,
      depth: own.rowGroups.count { $0.members.contains(row) }, isHeading: false, width: 0,
      marks: marks.map(open.mark),
      cells: indexes.map { TableCellView.cell($0, without: marks, shades: shades, open) },
      signs: isChecked ? [CheckSignView.sign(of: checks, open)] : [])
  }

  /// The findings that touch every cell of a row; in a row of one cell they stand at the cell.
  private func marksOfAll(_ cells: Range<Int>) -> [Int] {
    guard cells.count > 1, let first = cells.first else { return [] }
    return open.marksOfCell[first].filter { mark in
      cells.allSatisfy { open.marksOfCell[$0].contains(mark) }
    }
  }

  /// One row per rule that runs down the columns.
  private var foot: [TableRowView] {
    open.ledger.columnRules(block: block, table: table, form: form).map { rule in
      let entries = open.ledger.checks(ofRule: rule, block: block, table: table, form: form)
      let signs = own.columns.indices.map { column in
        CheckSignView.sign(
          of: entries.filter { $0.scope == .column(table: table, block: block, column: column) },
          open)
      }
      let passed = entries.count { $0.outcome == .holds }
      let total = CheckSignView(
        sign: "\(passed)/\(entries.count)", anchor: nil,
        tone: passed == entries.count ? nil : "unknown")
      return TableRowView(
        anchor: nil,
        label: LabelView(
          label: open.catalogue.headline(of: rule, in: open.edition.language), isForeign: false),
        note: nil, depth: 0, isHeading: false, width: 0, marks: [], cells: [],
        signs: signs + (isChecked ? [total] : []))
    }
  }
}
