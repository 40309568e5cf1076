/// What the values of one printed row say about the columns of the form.
enum RowAlignment {
  /// Each column has its value cell, or nil where the row has none to show.
  case exact([RawValue?])
  /// The row lacks a value, has one too many, or runs them together: the readings that keep its sums.
  case readings([[Int]], Flaw)
  /// Nothing can be said.
  case uncertain

  enum Flaw { case missing, surplus, glued }
}

/// Aligns the value cells of a row with the columns by count and arithmetic, never by position alone.
struct RowAligner {
  let row: FormArithmetic.Row

  private var isLine: Bool { row.isLine }

  func alignment(of values: [RawValue], isPrintedRow: Bool) -> RowAlignment {
    let printed = values.filter(\.isPrinted)
    if printed.count == row.width { return .exact(printed) }
    guard !printed.isEmpty else { return blank(values) }
    if isPrintedRow, let placed = placedByCells(values, printed: printed) { return placed }
    return solved(printed)
  }

  /// A row with its label and nothing else.
  private func blank(_ values: [RawValue]) -> RowAlignment {
    let cells = values.suffix(row.width)
    let lost = Array<RawValue?>(repeating: nil, count: row.width - cells.count)
    return .exact(lost + cells.map { $0 })
  }

  /// A row that shows by its empty cells where the printed ones belong.
  private func placedByCells(_ values: [RawValue], printed: [RawValue]) -> RowAlignment? {
    let width = row.width
    if let grid = placedByGrid(values) { return grid }
    guard let first = values.firstIndex(where: \.isPrinted),
      let last = values.lastIndex(where: \.isPrinted)
    else { return nil }
    let span = last - first + 1
    let hasGaps = span > printed.count
    let isSolvable = !row.equations.isEmpty && !(isLine && first > 0)
    if !hasGaps, abs(printed.count - width) == 1, isSolvable { return nil }
    if row.equations.isEmpty, values.count == width { return .exact(values.map { $0 }) }
    guard span <= width else { return .uncertain }
    if values.count >= width, isLine, !values[width...].contains(where: \.isPrinted) {
      return .exact(values.prefix(width).map { $0 })
    }
    let window = Array(values[first...last])
    if span == width { return .exact(window) }
    let offsets = (0...width - span).filter { keepsSums(window, at: $0) }
    if offsets.count == 1, !row.equations.isEmpty { return .exact(padded(window, at: offsets[0])) }
    // Without residue of labels before it, the first value cell is the first column.
    let startsAtFirstColumn = first == 0 && values.count >= width
    return startsAtFirstColumn && offsets.contains(0) ? .exact(padded(window, at: 0)) : .uncertain
  }

  /// A web table says by its grid which cell is which column.
  private func placedByGrid(_ values: [RawValue]) -> RowAlignment? {
    guard let grid = values.first?.gridColumn, grid >= 0, values.count >= row.width else {
      return nil
    }
    let columns = values.suffix(row.width)
    let before = values.dropLast(row.width)
    return before.contains(where: \.isPrinted) ? nil : .exact(columns.map { $0 })
  }

  private func padded(_ window: [RawValue], at offset: Int) -> [RawValue?] {
    var cells = [RawValue?](repeating: nil, count: row.width)
    for (index, value) in window.enumerated() { cells[offset + index] = value }
    return cells
  }

  /// Whether the row adds up with the window at the offset, were its blank cells 0.
  private func keepsSums(_ window: [RawValue], at offset: Int) -> Bool {
    let vector = padded(window, at: offset).map { $0?.number?.value.integer ?? 0 }
    return row.equations.allSatisfy { $0.holds(in: vector) }
  }
}

// MARK: - Readings

extension RowAligner {
  /// One value too few or too many: the readings that keep the row's sums.
  private func solved(_ printed: [RawValue]) -> RowAlignment {
    let numbers = printed.compactMap { $0.number?.value.integer }
    guard numbers.count == printed.count else { return .uncertain }
    if numbers.count == row.width + 1 {
      return readings(withoutOneOf: numbers)
    }
    if numbers.count == row.width - 1 {
      return readings(withOneMoreThan: numbers)
    }
    return .uncertain
  }

  private func readings(withoutOneOf numbers: [Int]) -> RowAlignment {
    var readings: [[Int]] = []
    for index in numbers.indices {
      var reading = numbers
      reading.remove(at: index)
      let holds = row.equations.allSatisfy { $0.holds(in: reading) }
      if holds, !readings.contains(reading) { readings.append(reading) }
    }
    return .readings(readings, .surplus)
  }

  private func readings(withOneMoreThan numbers: [Int]) -> RowAlignment {
    var readings: [[Int]] = []
    for index in 0...numbers.count {
      var reading = numbers
      reading.insert(0, at: index)
      guard let value = value(solving: index, in: reading) else { return .uncertain }
      reading[index] = value
      let holds = value >= 0 && row.equations.allSatisfy { $0.holds(in: reading) }
      if holds, !readings.contains(reading) { readings.append(reading) }
    }
    return .readings(readings, .missing)
  }

  /// The value at which the first equation of that column holds; nil where none has the column.
  private func value(solving index: Int, in reading: [Int]) -> Int? {
    for equation in row.equations {
      guard let own = equation.terms.first(where: { $0.cell == index }) else { continue }
      var sum = 0
      for term in equation.terms where term.cell != index {
        let (next, overflow) = sum.addingReportingOverflow(term.sign * reading[term.cell])
        if overflow { return nil }
        sum = next
      }
      return -sum * own.sign
    }
    return nil
  }

  /// Whether one value prints as many digits as a wide row has columns: no count is that large.
  func isRunTogether(_ values: [RawValue]) -> Bool {
    let printed = values.filter(\.isPrinted)
    guard printed.count == 1, row.width >= 5 else { return false }
    return Int(printed[0].end - printed[0].start) >= row.width
  }

  func glued(_ values: [RawValue], _ bytes: Span<UInt8>) -> RowAlignment {
    guard let run = values.first, values.count == 1 else { return .uncertain }
    if row.width == 1 { return .exact([run]) }
    let digits = bytes.extracting(Int(run.start)..<Int(run.end))
    guard
      let readings = DigitSplitter.readings(
        of: digits, width: row.width, equations: row.equations)
    else { return .uncertain }
    return .readings(readings, .glued)
  }
}
