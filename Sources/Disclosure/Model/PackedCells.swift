/// The cells of a report in a few hundred bytes.
///
/// A cell takes one byte of state, basis, line code and value code, then the line and the value as
/// varints where the code does not already say them. Most cells print 0 on the line of the cell
/// before and take one byte.
package struct PackedCells: Equatable, Sendable {
  package let bytes: ArraySlice<UInt8>
  package let count: Int

  package init(_ cells: [Cell]) {
    // By address: copying a whole cell counts references to its text and proof.
    bytes = cells.withUnsafeBufferPointer { cells in
      withUnsafeTemporaryAllocation(
        of: UInt8.self, capacity: cells.count * PackedCellWriter.longestCell
      ) { room in
        var writer = PackedCellWriter(room)
        for index in cells.indices { writer.append(PackedCell(cells[index])) }
        return Array(room[..<writer.count])[...]
      }
    }
    count = cells.count
  }

  /// Cells that were packed before; bytes that make no sense read as absent cells.
  package init(bytes: ArraySlice<UInt8>, count: Int) {
    self.bytes = bytes
    self.count = min(max(count, 0), bytes.count)
  }

  package func cell(at index: Int) -> PackedCell {
    guard index >= 0, index < count else { return .absent }
    return bytes.withUnsafeBufferPointer { bytes in
      var reader = PackedCellReader(bytes)
      for _ in 0..<index { _ = reader.next() }
      return reader.next() ?? .absent
    }
  }

  package func cells() -> [PackedCell] {
    bytes.withUnsafeBufferPointer { bytes in
      var reader = PackedCellReader(bytes)
      return (0..<count).map { _ in reader.next() ?? .absent }
    }
  }

  /// The value of every cell as evidence for a check.
  package func evidence() -> [Quantity?] {
    bytes.withUnsafeBufferPointer { bytes in
      var reader = PackedCellReader(bytes)
      return (0..<count).map { _ in reader.next()?.evidence }
    }
  }
}

/// How a packed cell says its line, in bits 4 and 5 of its first byte.
private enum LineCode: UInt8 {
  case none
  case same
  case next
  /// The distance from the last line follows.
  case distance
}

/// How a packed cell says its value, in bits 6 and 7 of its first byte.
private enum ValueCode: UInt8 {
  case none
  case zero
  /// The number follows.
  case integer
  /// The number of decimals follows, then the digits.
  case decimal
}

private let basisBit: UInt8 = 1 << 3

private struct PackedCellWriter {
  /// Head, line, decimals and digits.
  static let longestCell = 1 + 10 + 1 + 10

  private(set) var count = 0
  private let room: UnsafeMutableBufferPointer<UInt8>
  private var line = 0

  /// There is room for the longest of cells, as many as will be written.
  init(_ room: UnsafeMutableBufferPointer<UInt8>) {
    self.room = room
  }

  mutating func append(_ cell: PackedCell) {
    let lineCode = code(ofLine: cell.line)
    let valueCode = code(of: cell.value)
    append(
      cell.state.rawValue | (cell.basis == .computed ? basisBit : 0)
        | lineCode.rawValue << 4 | valueCode.rawValue << 6)
    if let printed = cell.line {
      if lineCode == .distance { appendVarint(Int64(printed) &- Int64(line)) }
      line = printed
    }
    guard let value = cell.value, valueCode != .zero else { return }
    if valueCode == .decimal { append(value.decimals) }
    appendVarint(value.mantissa)
  }

  private func code(ofLine printed: Int?) -> LineCode {
    guard let printed else { return .none }
    if printed == line { return .same }
    return printed == line + 1 ? .next : .distance
  }

  private func code(of value: Quantity?) -> ValueCode {
    guard let value else { return .none }
    if value == .zero { return .zero }
    return value.isInteger ? .integer : .decimal
  }

  private mutating func append(_ byte: UInt8) {
    room[count] = byte
    count += 1
  }

  private mutating func appendVarint(_ signed: Int64) {
    var rest = UInt64(bitPattern: (signed << 1) ^ (signed >> 63))
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(truncatingIfNeeded: rest))
  }
}

private struct PackedCellReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var line = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// The next cell, nil where the bytes end or make no sense.
  mutating func next() -> PackedCell? {
    guard position < bytes.endIndex else { return nil }
    let head = bytes[position]
    position += 1
    guard let state = Cell.State(rawValue: head & 0b111),
      let lineCode = LineCode(rawValue: head >> 4 & 0b11),
      let valueCode = ValueCode(rawValue: head >> 6)
    else { return nil }
    var cell = PackedCell(state: state, basis: head & basisBit == 0 ? .printed : .computed)
    cell.line = nextLine(lineCode)
    cell.value = nextValue(valueCode)
    return cell
  }

  private mutating func nextLine(_ code: LineCode) -> Int? {
    switch code {
    case .none: return nil
    case .same: break
    case .next: line += 1
    case .distance: line = Int(truncatingIfNeeded: Int64(line) &+ nextVarint())
    }
    return line
  }

  private mutating func nextValue(_ code: ValueCode) -> Quantity? {
    switch code {
    case .none: return nil
    case .zero: return .zero
    case .integer: return Quantity(mantissa: nextVarint(), decimals: 0)
    case .decimal:
      guard position < bytes.endIndex else { return nil }
      let decimals = min(bytes[position], UInt8(Quantity.maximumDecimals))
      position += 1
      return Quantity(mantissa: nextVarint(), decimals: decimals)
    }
  }

  private mutating func nextVarint() -> Int64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while position < bytes.endIndex, shift < 64 {
      let byte = bytes[position]
      position += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
  }
}
