import Disclosure
import Templating

/// The ids of the source's lines on the page, and which of them shows a place of the file.
///
/// A line of the file is `L19`. Where several lines of text stem from one line of the file, as on a
/// web page without line breaks, those after the first are `L19-2`, `L19-3`.
struct SourceAnchors: Sendable {
  /// An id: the line of the file and which of its texts, from 1.
  struct ID: Equatable, Sendable {
    let line: Int32
    let copy: Int32

    func append(to bytes: inout [UInt8]) {
      bytes.append(UInt8(ascii: "L"))
      bytes.append(decimal: Int(line))
      guard copy != 1 else { return }
      bytes.append(UInt8(ascii: "-"))
      bytes.append(decimal: Int(copy))
    }
  }

  private struct Spot {
    let line: Int32
    let column: Int32
    let id: ID
    /// Position in `SourceText.lines`; nil for lines held apart.
    let position: Int32?
  }

  /// One per line of the text.
  private(set) var lines: [ID] = []
  /// The cells that carry an id of their own, because they stand on another line of the file than
  /// the row they belong to: positions in `SourceText.cells`, ascending.
  private(set) var ownCells: [Int32] = []
  /// Runs of lines of the file that are held apart from the text, ascending.
  private(set) var asides: [Aside] = []
  private var spots: [Spot] = []

  /// Neighbouring lines of the file that are page chrome or metadata.
  struct Aside: Equatable, Sendable {
    let first: Int32
    var last: Int32
    let use: LineUse
    let id: ID
  }

  init(of source: SourceText) {
    var copies = Copies(lineCount: source.fileLineCount)
    lines.reserveCapacity(source.lines.count)
    for line in source.lines { add(line, of: source, &copies) }
    addAsides(of: source, &copies)
    sortSpots()
  }

  /// The id of the line that shows a place of the file; nil where the source has no lines.
  func id(of place: Place) -> ID? {
    spot(at: place).map { spots[$0].id }
  }

  /// Where the places of a report's cells are shown.
  struct Walk {
    /// The spot of the place before: the next is mostly shown by the same or the one behind it.
    fileprivate var spot = 0
  }

  /// The id of the line that shows a place, and the line's position in the text.
  func find(_ place: Place, _ walk: inout Walk) -> (id: ID, line: Int32?)? {
    if !isShown(place, by: walk.spot) {
      if isShown(place, by: walk.spot + 1) {
        walk.spot += 1
      } else {
        guard let found = spot(at: place) else { return nil }
        walk.spot = found
      }
    }
    return (spots[walk.spot].id, spots[walk.spot].position)
  }
}

extension SourceAnchors {
  /// How many ids each line of the file has so far.
  private struct Copies {
    private var counts: [Int32]

    init(lineCount: Int) { counts = Array(repeating: 0, count: lineCount + 1) }

    func isFree(_ line: Int32) -> Bool {
      counts.indices.contains(Int(line)) && counts[Int(line)] == 0
    }

    mutating func next(_ line: Int32) -> ID {
      guard line >= 0 else { return ID(line: 0, copy: 1) }
      while counts.count <= Int(line) { counts.append(0) }
      counts[Int(line)] += 1
      return ID(line: line, copy: counts[Int(line)])
    }
  }

  private mutating func add(
    _ line: SourceText.Line, of source: SourceText, _ copies: inout Copies
  ) {
    let id = copies.next(line.number)
    let number = Int32(lines.count)
    lines.append(id)
    spots.append(Spot(line: line.number, column: line.firstColumn, id: id, position: number))
    for position in line.firstCell..<line.firstCell + line.cellCount {
      let cell = source.cells[Int(position)]
      let isOwn = cell.line != line.number && copies.isFree(cell.line)
      if isOwn { ownCells.append(position) }
      spots.append(
        Spot(
          line: cell.line, column: cell.column, id: isOwn ? copies.next(cell.line) : id,
          position: number))
    }
  }

  private mutating func addAsides(of source: SourceText, _ copies: inout Copies) {
    for aside in source.asides where aside.use != .blank {
      if let last = asides.last, last.use == aside.use, last.last + 1 == aside.line {
        asides[asides.count - 1].last = aside.line
      } else {
        let id = copies.next(aside.line)
        asides.append(Aside(first: aside.line, last: aside.line, use: aside.use, id: id))
        spots.append(Spot(line: aside.line, column: 1, id: id, position: nil))
      }
    }
  }

  private mutating func sortSpots() {
    let isSorted = zip(spots, spots.dropFirst()).allSatisfy { !Self.precedes($1, $0) }
    if !isSorted { spots.sort(by: Self.precedes) }
  }

  private static func precedes(_ left: Spot, _ right: Spot) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }

  /// Whether a spot is the last one at or before the place, on the place's own line.
  private func isShown(_ place: Place, by spot: Int) -> Bool {
    guard spot < spots.count, Int(spots[spot].line) == place.line,
      !Self.isAfter(spots[spot], place)
    else { return false }
    return spot + 1 == spots.count || Self.isAfter(spots[spot + 1], place)
  }

  private static func isAfter(_ spot: Spot, _ place: Place) -> Bool {
    (Int(spot.line), Int(spot.column)) > (place.line, place.column)
  }

  /// The last spot at or before the place.
  private func spot(at place: Place) -> Int? {
    var low = 0
    var high = spots.count
    while low < high {
      let middle = (low + high) / 2
      if Self.isAfter(spots[middle], place) { high = middle } else { low = middle + 1 }
    }
    // A place before the first text of its own line is shown by that text.
    if low < spots.count, Int(spots[low].line) == place.line,
      low == 0 || Int(spots[low - 1].line) != place.line
    {
      return low
    }
    return low > 0 ? low - 1 : spots.isEmpty ? nil : 0
  }
}
