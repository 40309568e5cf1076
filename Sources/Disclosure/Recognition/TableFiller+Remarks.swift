/// What filling the tables noticed, as findings.
extension TableFiller {
  mutating func remark(
    _ rule: String, _ severity: Severity, at place: Place?, cells: [String] = [],
    _ arguments: KeyValuePairs<String, Finding.Argument.Value> = [:], computation: String = ""
  ) {
    remarks.append(
      Finding(
        rule: rule, severity: severity, file: source.file, place: place, cells: cells,
        arguments: arguments, computation: computation, form: form.id))
  }

  func paths(of row: Int) -> [String] {
    arithmetic.rows[row].cells.map { form.cells[$0].path }
  }

  func firstPlace(of placed: PlacedRow) -> Place? {
    if let fragment = placed.fragments.last {
      let fragment = document.fragments[fragment]
      return Place(line: Int(fragment.line), column: Int(fragment.column))
    }
    return place(of: document.values[placed.values].first)
  }

  func printed(_ placed: PlacedRow) -> String {
    document.values[placed.values].filter(\.isPrinted).map(raw).joined(separator: " ")
  }

  func remarkLabels(of placed: PlacedRow) -> String {
    placed.fragments.map { fragment in
      let fragment = document.fragments[fragment]
      return String(
        decoding: source.bytes[Int(fragment.start)..<Int(fragment.end)], as: UTF8.self)
    }.joined(separator: " ")
  }

  mutating func remarkUnplaced(_ placed: PlacedRow) {
    unplace(placed)
    guard !placed.fragments.isEmpty, printedCount(placed) > 0 else { return }
    remark(
      "row-unofficial", .info, at: firstPlace(of: placed),
      ["label": .text(remarkLabels(of: placed)), "values": .text(printed(placed))])
  }

  mutating func remarkDuplicate(_ placed: PlacedRow, of first: PlacedRow, row: Int) {
    guard printedCount(placed) > 0 else { return }
    guard printed(placed) != printed(first) else { return }
    unplace(placed)
    remark(
      "row-duplicate", .error, at: firstPlace(of: placed), cells: paths(of: row),
      [
        "first": .text(printed(first)), "second": .text(printed(placed)),
      ])
  }

  mutating func remarkOrder(_ placed: PlacedRow, row: Int) {
    guard placed.isByOrder else { return }
    remark(
      "label-missing", .info, at: firstPlace(of: placed), cells: paths(of: row),
      ["values": .text(printed(placed))])
  }

  mutating func remarkUncertain(_ placed: PlacedRow, row: Int, readings: [[Int]]) {
    let shown = readings.prefix(4).map { reading in
      reading.map(String.init).joined(separator: ",")
    }
    remark(
      "row-uncertain", .error, at: firstPlace(of: placed), cells: paths(of: row),
      [
        "columns": .count(arithmetic.rows[row].width), "printed": .count(printedCount(placed)),
        "values": .text(printed(placed)), "readings": .text(shown.joined(separator: " / ")),
      ])
  }

  /// Rows that lost a value, one finding for neighbours: 21 rows of one report can have the same flaw.
  mutating func remarkMissing(rows: [Int]) {
    let rows = rows.sorted()
    guard let first = rows.first else { return }
    let places = rows.compactMap { cells[arithmetic.rows[$0].cells.lowerBound].place }
    remark(
      "missing-cell", .warning, at: places.first, cells: rows.flatMap(paths),
      ["columns": .count(arithmetic.rows[first].width)])
  }

  mutating func remarkFlaw(_ doubt: Doubt) {
    let width = arithmetic.rows[doubt.row].width
    remark(
      doubt.flaw == .surplus ? "extra-cell" : "cells-concatenated",
      doubt.flaw == .surplus ? .warning : .info, at: firstPlace(of: doubt.placed),
      cells: paths(of: doubt.row),
      [
        "columns": .count(width), "printed": .count(printedCount(doubt.placed)),
        "values": .text(printed(doubt.placed)),
      ])
  }
}

// MARK: - The tables as a whole

extension TableFiller {
  /// What shows once all rows are placed.
  mutating func remarkTables(_ placement: Placement) {
    remarkSpellings()
    for (number, range) in arithmetic.tables {
      let rows = range.compactMap { filled[$0] }
      guard let first = rows.first else { continue }
      if placement.headedTables & 1 << UInt8(number) == 0 { remarkHeader(above: first) }
      remarkShiftedColumns(rows)
      remarkSplit(rows)
      for row in rows { remarkVariant(row) }
    }
  }

  /// Oddly spelled numbers are read, and said to be: `１２`, `12件`.
  private mutating func remarkSpellings() {
    var odd: [Int] = []
    var separated: [Int] = []
    for index in cells.indices {
      switch cells[index].state {
      case .reported: if isSeparated(cells[index].raw) { separated.append(index) }
      case .derived: if cells[index].proof == ["spelling"] { odd.append(index) }
      default: continue
      }
    }
    remarkSpelling("number-spelling", .warning, odd)
    remarkSpelling("number-thousands-separator", .info, separated)
  }

  /// Whether a plain number has a comma; none does that is shorter than `1,234`.
  private func isSeparated(_ raw: String?) -> Bool {
    guard let raw = raw?.utf8, raw.count >= 5 else { return false }
    return raw.contains(0x2C)
  }

  private mutating func remarkSpelling(_ rule: String, _ severity: Severity, _ found: [Int]) {
    guard let first = found.first, let value = cells[first].value else { return }
    let place = cells[first].place
    let raw = cells[first].raw ?? ""
    let paths = found.map { form.cells[$0].path }
    remark(
      rule, severity, at: place, cells: paths,
      [
        "cell": .cell(form.cells[first].path), "printed": .text(raw),
        "value": .number(value), "count": .count(found.count),
      ])
  }

  private mutating func remarkHeader(above first: PlacedRow) {
    guard let row = first.row else { return }
    let path = form.cells[arithmetic.rows[row].cells.lowerBound].path
    remark(
      "header-missing", .warning, at: firstPlace(of: first), cells: [path], ["cell": .cell(path)])
  }

  /// A label in other words than the form's.
  private mutating func remarkVariant(_ placed: PlacedRow) {
    guard let number = placed.row, !placed.isByOrder, !placed.isLabelMended,
      let fragment = placed.fragments.last, let meaning = document.fragments[fragment].meaning
    else { return }
    let row = arithmetic.rows[number]
    guard !row.isLine, meaning != row.meaning else { return }
    let official = form.tables[row.table].blocks[row.block].rows[row.row].label
    let path = form.cells[row.cells.lowerBound].path
    remark(
      "label-variant", .info, at: firstPlace(of: placed), cells: [path],
      ["printed": .text(remarkLabels(of: placed)), "official": .text(official)])
  }

  /// Rows of tabs whose values begin in different columns.
  private mutating func remarkShiftedColumns(_ rows: [PlacedRow]) {
    guard beginInSeveralColumns(rows), let first = rows.first, let row = first.row else { return }
    let path = form.cells[arithmetic.rows[row].cells.lowerBound].path
    remark(
      "columns-shifted", .info, at: firstPlace(of: first), cells: [path], ["cell": .cell(path)])
  }

  /// Whether different numbers of tabs stand before the first value of the rows.
  private func beginInSeveralColumns(_ rows: [PlacedRow]) -> Bool {
    let bytes = source.bytes.span
    var column: Int?
    for row in rows where row.isPrintedRow {
      guard let value = row.values.first(where: { document.values[$0].isPrinted }) else { continue }
      let tabs = Self.tabs(before: Int(document.values[value].start), in: bytes)
      if let column, column != tabs { return true }
      column = tabs
    }
    return false
  }

  private static func tabs(before position: Int, in bytes: Span<UInt8>) -> Int {
    var tabs = 0
    var index = position - 1
    while index >= 0, bytes[index] != 0x0A {
      if bytes[index] == 0x09 { tabs += 1 }
      index -= 1
    }
    return tabs
  }

  /// Rows torn off the table by an empty line, where the others stand line by line.
  private mutating func remarkSplit(_ rows: [PlacedRow]) {
    var lines: [Int] = []
    lines.reserveCapacity(rows.count)
    for row in rows where row.isPrintedRow {
      if let place = firstPlace(of: row) { lines.append(place.line) }
    }
    guard lines.count >= 8 else { return }
    let steps = lines.indices.dropLast()
    func isTorn(_ step: Int) -> Bool { lines[step + 1] - lines[step] > 1 }
    guard let torn = steps.first(where: isTorn), let row = rows.first?.row,
      steps.count(where: { lines[$0 + 1] - lines[$0] == 1 }) * 10 >= steps.count * 7
    else { return }
    let path = form.cells[arithmetic.rows[row].cells.lowerBound].path
    remark(
      "table-split", .info, at: Place(line: lines[torn + 1]), cells: [path],
      ["cell": .cell(path)])
  }
}
