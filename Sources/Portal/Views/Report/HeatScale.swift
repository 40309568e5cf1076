import Disclosure

/// Shades for the numbers of a large table, by their order of magnitude.
struct HeatScale: Sendable {
  /// The binary digits of the table's largest number.
  private let largest: Int

  static let shades = 6
  /// Smaller tables are read without shades.
  private static let fewestCells = 50

  /// Whether a table is large enough to need shades.
  static func fits(_ cells: Range<Int>) -> Bool { cells.count >= fewestCells }

  /// Nil for a table too small to need shades.
  init?(of cells: Range<Int>, in open: OpenReport) {
    guard Self.fits(cells) else { return nil }
    var largest = 0
    for index in cells { largest = max(largest, Self.digits(of: open.cells[index].value)) }
    self.largest = largest
  }

  /// `1` for the smallest numbers to `6` for the largest; nil for zero and for what is missing.
  func shade(of value: Quantity?) -> Int? {
    let digits = Self.digits(of: value)
    guard digits > 0 else { return nil }
    return largest <= Self.shades ? digits : (digits * Self.shades + largest - 1) / largest
  }

  private static func digits(of value: Quantity?) -> Int {
    guard let whole = value?.integer, whole > 0 else { return 0 }
    return Int.bitWidth - whole.leadingZeroBitCount
  }
}
