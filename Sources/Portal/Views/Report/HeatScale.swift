import Disclosure

/// Shades for the numbers of a large table, by their order of magnitude.
struct HeatScale: Sendable {
  /// The binary digits of the table's largest number.
  private let largest: Int

  static let shades = 6
  /// Smaller tables are read without shades.
  private static let fewestCells = 50

  /// Nil for a table too small to need shades.
  init?(of cells: Range<Int>, in report: Report) {
    guard cells.count >= Self.fewestCells else { return nil }
    var largest = 0
    for index in cells { largest = max(largest, Self.digits(of: report.cells[index].value)) }
    self.largest = largest
  }

  /// `1` for the smallest numbers to `6` for the largest; nil for zero and for what is missing.
  func shade(of value: Quantity?) -> String? {
    let digits = Self.digits(of: value)
    guard digits > 0 else { return nil }
    if largest <= Self.shades { return String(digits) }
    return String((digits * Self.shades + largest - 1) / largest)
  }

  private static func digits(of value: Quantity?) -> Int {
    guard let whole = value?.integer, whole > 0 else { return 0 }
    return Int.bitWidth - whole.leadingZeroBitCount
  }
}
