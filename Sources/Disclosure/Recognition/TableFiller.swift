/// Fills the cells of a form from placed rows: the second half of placing.
///
/// In: a `Placement` and the form it voted for. Out: a cell for every cell of the form, and remarks.
/// A row without a label gets one only where order and arithmetic leave one; a row with a value too
/// few or too many is solved only where one reading keeps all sums.
struct TableFiller {
  let book: LabelBook
  let arithmetic: FormArithmetic
  let document: RawDocument
  let source: SourceText
  var cells: [Cell]
  var remarks: [Finding] = []
  /// The rows of values that found no place in the form.
  private(set) var unplaced: [PlacedRow] = []
  /// The rows of the form that were found.
  private(set) var filled: [PlacedRow?]

  /// A row of values on its way into the form.
  struct PlacedRow {
    /// Position in `FormArithmetic.rows`; nil while it has no label.
    var row: Int?
    var isUnknown: Bool
    var values: Range<Int>
    var isPrintedRow: Bool
    var isGlued: Bool
    var isLabelMended: Bool
    var isByOrder = false
    var block: String?
    var fragments: [Int]
  }

  var form: Form { arithmetic.form }

  init(
    book: LabelBook, arithmetic: FormArithmetic, document: RawDocument,
    source: SourceText
  ) {
    self.book = book
    self.arithmetic = arithmetic
    self.document = document
    self.source = source
    cells = arithmetic.absentCells
    filled = Array(repeating: nil, count: arithmetic.rows.count)
  }

  mutating func fill(from placement: Placement) {
    for (number, rows) in arithmetic.tables {
      var placed: [PlacedRow] = []
      placed.reserveCapacity(rows.count)
      for entry in placement.entries where entry.table == number { placed.append(placedRow(entry)) }
      if arithmetic.rows[rows.lowerBound].isLine {
        placed = line(placed, row: rows.lowerBound)
      } else {
        placed = labelled(splitRuns(joinHalves(placed)), in: rows)
      }
      fillRows(placed)
    }
    for entry in placement.entries where entry.table == nil { unplaced.append(placedRow(entry)) }
  }

  private func placedRow(_ entry: Placement.Entry) -> PlacedRow {
    let item = document.items[entry.item]
    var placed = PlacedRow(
      row: nil, isUnknown: entry.label == .unknown,
      values: Int(item.values.lowerBound)..<Int(item.values.upperBound),
      isPrintedRow: item.isPrintedRow, isGlued: item.isGlued, isLabelMended: entry.isLabelMended,
      block: entry.block, fragments: entry.fragments)
    if case .row(let row) = entry.label {
      placed.row = arithmetic.row(named: row)
      placed.isUnknown = placed.row == nil
    }
    return placed
  }

  mutating func unplace(_ placed: PlacedRow) { unplaced.append(placed) }

  func printedCount(_ placed: PlacedRow) -> Int {
    var count = 0
    for index in placed.values where document.values[index].isPrinted { count += 1 }
    return count
  }
}

// MARK: - Which row is which

extension TableFiller {
  /// A table in one line: the row of values that fits best; others have no place.
  private mutating func line(_ placed: [PlacedRow], row: Int) -> [PlacedRow] {
    let width = arithmetic.rows[row].width
    if let list = list(placed, row: row) { return [list] }
    var rest = joinHalves(
      placed.map { half in
        var half = half
        half.row = half.isUnknown ? nil : row
        return half
      })
    func misfit(_ index: Int) -> Int { abs(printedCount(rest[index]) - width) }
    guard let fits = rest.indices.min(by: { misfit($0) < misfit($1) }),
      printedCount(rest[fits]) * 2 >= width || rest.count == 1
    else {
      unplaced += rest
      return []
    }
    var best = rest.remove(at: fits)
    best.row = row
    unplaced += rest
    return [best]
  }

  /// A table in one line that is printed as a list instead, one `label: value` after the other.
  private func list(_ placed: [PlacedRow], row: Int) -> PlacedRow? {
    let cells = arithmetic.rows[row].cells
    guard placed.count == cells.count, var list = placed.first, let last = placed.last else {
      return nil
    }
    for (entry, cell) in zip(placed, cells) {
      let column = form.tables[form.cells[cell].table].blocks[form.cells[cell].block]
        .columns[form.cells[cell].column]
      guard printedCount(entry) == 1, let fragment = entry.fragments.last,
        document.fragments[fragment].meaning == book.meaning(ofLabel: column.label)
      else { return nil }
    }
    list.values = list.values.lowerBound..<last.values.upperBound
    list.row = row
    return list.values.count == cells.count ? list : nil
  }

  /// Joins a row that is split over two lines: the label with some values, then the others.
  private func joinHalves(_ placed: [PlacedRow]) -> [PlacedRow] {
    guard placed.contains(where: { !isWhole($0) }) else { return placed }
    var joined: [PlacedRow] = []
    for half in placed {
      if let last = joined.last, let row = last.row, half.row == nil || half.row == row,
        !half.isUnknown, !half.isGlued, !last.isGlued,
        last.values.upperBound == half.values.lowerBound,
        printedCount(last) < arithmetic.rows[row].width,
        printedCount(last) + printedCount(half) == arithmetic.rows[row].width
      {
        joined[joined.count - 1].values = last.values.lowerBound..<half.values.upperBound
      } else {
        joined.append(half)
      }
    }
    return joined
  }

  /// Whether a row of the form prints as many values as it has columns.
  private func isWhole(_ placed: PlacedRow) -> Bool {
    placed.row.map { printedCount(placed) == arithmetic.rows[$0].width } ?? false
  }

  /// Splits values that ran on because the labels of the next rows are lost.
  private func splitRuns(_ placed: [PlacedRow]) -> [PlacedRow] {
    guard placed.contains(where: { !$0.isPrintedRow }) else { return placed }
    return placed.flatMap { run -> [PlacedRow] in
      guard let row = run.row, !run.isPrintedRow else { return [run] }
      let width = arithmetic.rows[row].width
      guard width > 1, run.values.count >= 2 * width, run.values.count % width == 0 else {
        return [run]
      }
      return stride(from: run.values.lowerBound, to: run.values.upperBound, by: width).map {
        start in
        var part = run
        part.values = start..<start + width
        if start > run.values.lowerBound {
          part.row = nil
          part.fragments = []
        }
        return part
      }
    }
  }

  /// Gives rows without a label the rows of the form that are missing between their neighbours.
  private mutating func labelled(
    _ placed: [PlacedRow], in rows: Range<Int>
  ) -> [PlacedRow] {
    guard placed.contains(where: { $0.row == nil }) else { return placed }
    var labelled = placed
    let taken = Set(placed.compactMap(\.row))
    var index = 0
    while index < labelled.count {
      guard labelled[index].row == nil else {
        index += 1
        continue
      }
      var end = index + 1
      while end < labelled.count, labelled[end].row == nil { end += 1 }
      let before = index > 0 ? labelled[index - 1].row : nil
      let after = end < labelled.count ? labelled[end].row : nil
      let start = before.map { $0 + 1 } ?? rows.lowerBound
      let gap = start..<max(start, after ?? rows.upperBound)
      assign(gap.filter { !taken.contains($0) }, to: index..<end, in: &labelled)
      index = end
    }
    return labelled
  }

  private mutating func assign(
    _ missing: [Int], to open: Range<Int>, in labelled: inout [PlacedRow]
  ) {
    let nameless = open.filter { !labelled[$0].isUnknown }
    let fitting = nameless.filter { printedCount(labelled[$0]) > 0 }
    let rows = missing.filter { row in isInBlock(row, of: fitting.first.map { labelled[$0] }) }
    guard fitting.count == rows.count, zip(fitting, rows).allSatisfy({ fits(labelled[$0], $1) })
    else { return }
    for (index, row) in zip(fitting, rows) {
      labelled[index].row = row
      labelled[index].isByOrder = true
    }
  }

  private func isInBlock(_ row: Int, of placed: PlacedRow?) -> Bool {
    guard let block = placed?.block else { return true }
    let row = arithmetic.rows[row]
    return form.tables[row.table].blocks[row.block].id == block
  }

  /// Whether the values are as many as the row has columns and keep its sums.
  private func fits(_ placed: PlacedRow, _ row: Int) -> Bool {
    let numbers = document.values[placed.values].filter(\.isPrinted).map {
      $0.number?.value.integer
    }
    let row = arithmetic.rows[row]
    guard numbers.count == row.width else { return false }
    let vector = numbers.compactMap { $0 }
    return row.equations.isEmpty
      || vector.count == row.width && row.equations.allSatisfy { $0.holds(in: vector) }
  }
}

// MARK: - Filling

extension TableFiller {
  /// A row whose values the arithmetic must place.
  struct Doubt {
    let placed: PlacedRow
    let row: Int
    let readings: [[Int]]
    let flaw: RowAlignment.Flaw
  }

  private mutating func fillRows(_ placed: [PlacedRow]) {
    var doubts: [Doubt] = []
    for placedRow in fullRowsFirst(placed) {
      guard let row = placedRow.row else {
        remarkUnplaced(placedRow)
        continue
      }
      if let first = filled[row] {
        remarkDuplicate(placedRow, of: first, row: row)
        continue
      }
      filled[row] = placedRow
      remarkOrder(placedRow, row: row)
      if fillPlainly(placedRow, row: row) { continue }
      switch alignment(of: placedRow, row: row) {
      case .exact(let values): fill(row, with: values)
      case .readings(let readings, let flaw):
        doubts.append(Doubt(placed: placedRow, row: row, readings: readings, flaw: flaw))
      case .uncertain:
        leaveUncertain(placedRow, row: row, readings: [])
      }
    }
    settle(doubts)
  }

  /// Rows as printed, but of two with the same label first the one that has a value per column.
  private func fullRowsFirst(_ placed: [PlacedRow]) -> [PlacedRow] {
    var seen = Array(repeating: false, count: arithmetic.rows.count)
    var hasDouble = false
    for placed in placed {
      guard let row = placed.row else { continue }
      hasDouble = hasDouble || seen[row]
      seen[row] = true
    }
    guard hasDouble else { return placed }
    return placed.filter(isWhole) + placed.filter { !isWhole($0) }
  }

  private func alignment(of placed: PlacedRow, row: Int) -> RowAlignment {
    let aligner = RowAligner(row: arithmetic.rows[row])
    let values = Array(document.values[placed.values])
    if placed.isGlued || aligner.isRunTogether(values) {
      return aligner.glued(values.filter(\.isPrinted), source.bytes.span)
    }
    return aligner.alignment(of: values, isPrintedRow: placed.isPrintedRow)
  }

  private mutating func settle(_ doubts: [Doubt]) {
    guard !doubts.isEmpty else { return }
    let known = cells.map { $0.evidence?.integer }
    let open = doubts.filter { !$0.readings.isEmpty }
    let settled = JointSolver.readings(
      of: open.map {
        JointSolver.Row(cells: arithmetic.rows[$0.row].cells, readings: $0.readings)
      },
      known: known, arithmetic: arithmetic)
    for doubt in doubts where doubt.readings.isEmpty {
      leaveUncertain(doubt.placed, row: doubt.row, readings: [])
    }
    var missing: [Int] = []
    for (doubt, reading) in zip(open, settled) {
      guard let reading else {
        leaveUncertain(doubt.placed, row: doubt.row, readings: doubt.readings)
        continue
      }
      fill(doubt.row, from: doubt.placed, with: reading, proof: proof(for: doubt))
      if doubt.flaw == .missing { missing.append(doubt.row) } else { remarkFlaw(doubt) }
    }
    remarkMissing(rows: missing)
  }

  /// The identities that leave one reading: those of the row, and across rows where it took them.
  private func proof(for doubt: Doubt) -> [String] {
    let own = arithmetic.rows[doubt.row].equations.map(\.id)
    guard doubt.readings.count > 1 else { return own.isEmpty ? ["digits"] : own }
    let across = arithmetic.acrossRowsOfRow[doubt.row].map { arithmetic.acrossRows[$0].id }
    return own + across
  }

  /// Fills a row that prints as many values as it has columns, as nearly all rows do.
  private mutating func fillPlainly(_ placed: PlacedRow, row: Int) -> Bool {
    let columns = arithmetic.rows[row].cells
    guard !placed.isGlued, printedCount(placed) == columns.count else { return false }
    let kinds = arithmetic.rows[row].kinds
    var column = 0
    for index in placed.values where document.values[index].isPrinted {
      fill(columns.lowerBound + column, with: document.values[index], kind: kinds[column])
      column += 1
    }
    return true
  }

  /// Fills a cell that holds nothing yet, in place where it prints a plain count, as nearly all do.
  private mutating func fill(_ cell: Int, with value: RawValue, kind: FormColumn.Kind) {
    guard kind != .amount, let number = value.number, number.isPlain else {
      cells[cell] = self.cell(value, kind: kind)
      return
    }
    let raw = raw(value)
    cells[cell].report(number.value, raw: raw, at: place(of: value))
  }

  /// Fills a row each of whose columns has its value cell.
  private mutating func fill(_ row: Int, with values: [RawValue?]) {
    let columns = arithmetic.rows[row].cells
    for (offset, value) in values.enumerated() {
      let kind = arithmetic.rows[row].kinds[offset]
      cells[columns.lowerBound + offset] =
        value.map { self.cell($0, kind: kind) } ?? Cell(state: .blank)
    }
  }

  /// Fills a row with the one reading that keeps all sums.
  private mutating func fill(
    _ row: Int, from placed: PlacedRow, with reading: [Int], proof: [String]
  ) {
    let values = Array(document.values[placed.values].filter(\.isPrinted))
    var next = 0
    for (cell, number) in zip(arithmetic.rows[row].cells, reading) {
      // The printed values in order; the one that no column takes, or that is not there, has no place.
      while next < values.count, values.count > reading.count,
        values[next].number?.value.integer != number
      {
        next += 1
      }
      let printed =
        next < values.count && values[next].number?.value.integer == number ? values[next] : nil
      if printed != nil { next += 1 }
      cells[cell] = Cell(
        state: .derived, value: Quantity(number), raw: printed.map(raw),
        place: place(of: printed ?? values.first), proof: proof)
    }
  }

  private mutating func leaveUncertain(_ placed: PlacedRow, row: Int, readings: [[Int]]) {
    let values = Array(document.values[placed.values])
    for cell in arithmetic.rows[row].cells {
      cells[cell] = Cell(state: .blank, place: place(of: values.first))
    }
    remarkUncertain(placed, row: row, readings: readings)
  }

  /// The cell that a value cell makes in a column of the given kind.
  private func cell(_ value: RawValue, kind: FormColumn.Kind) -> Cell {
    let place = place(of: value)
    let raw = raw(value)
    guard let number = value.number else {
      return Cell(state: .blank, raw: raw.isEmpty ? nil : raw, place: place)
    }
    guard kind == .amount, let converted = number.inWanYuan else {
      return spelled(number, number.value, raw, place)
    }
    return spelled(number, converted, raw, place)
  }

  private func spelled(
    _ number: PrintedNumber, _ value: Quantity, _ raw: String, _ place: Place?
  ) -> Cell {
    guard !number.isPlain else {
      return Cell(state: .reported, value: value, raw: raw, place: place)
    }
    return Cell(state: .derived, value: value, raw: raw, place: place, proof: ["spelling"])
  }

  func raw(_ value: RawValue) -> String {
    // Most cells print a single 0.
    if value.end == value.start + 1, source.bytes[Int(value.start)] == 0x30 { return "0" }
    return source.bytes.span.text(Int(value.start)..<Int(value.end))
  }

  func place(of value: RawValue?) -> Place? {
    value.map { Place(line: Int($0.line), column: Int($0.column)) }
  }
}

extension PrintedNumber {
  /// The number as an amount in 万元 where it prints a unit of money; nil where it does not convert.
  var inWanYuan: Quantity? {
    switch unit {
    case .none, .count, .wanYuan: value
    case .yuan:
      value.decimals <= Quantity.maximumDecimals - 4
        ? Quantity(mantissa: value.mantissa, decimals: value.decimals + 4) : nil
    case .yiYuan:
      value.scaled(to: max(value.decimals, 4)).map { _ in value }
        .flatMap { Self.times10000($0) }
    }
  }

  private static func times10000(_ value: Quantity) -> Quantity? {
    if value.decimals >= 4 {
      return Quantity(mantissa: value.mantissa, decimals: value.decimals - 4)
    }
    return value.scaled(to: 4).map { Quantity(mantissa: $0, decimals: 0) }
  }
}
