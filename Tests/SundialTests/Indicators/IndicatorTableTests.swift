import Testing

@testable import Disclosure

@Suite struct IndicatorTableTests {
  private static let states: [Cell.State] = [.reported, .summed, .derived]

  /// Small numbers, the largest that fit four bytes, the first that do not, and odd ones.
  private static let values: [IndicatorValue] =
    states.flatMap { state in
      [0, 1, -1, 16_383, 16_384, -16_384, -16_385, 67_108_863, 67_108_864, Int.max, Int.min]
        .flatMap { number in
          [nil, 0, 1, 4095, 4096].map { line in
            IndicatorValue(state: state, value: Quantity(number), line: line)
          }
        }
        + [(0, 0), (8191, 16_383), (8192, 1), (1, 16_384), (-1, 2), (3, -4)].map {
          IndicatorValue(state: state, value: Quantity($0.0), denominator: Quantity($0.1))
        }
    } + Cell.State.allCases.map { IndicatorValue(state: $0) }
    + [
      IndicatorValue(state: .reported, value: Quantity(mantissa: 35_004_482, decimals: 3)),
      IndicatorValue(
        state: .summed, value: Quantity(1), denominator: Quantity(mantissa: 15, decimals: 1)),
      IndicatorValue(state: .summed, value: Quantity(1), denominator: Quantity(2), line: 3),
    ]

  @Test func givesBackEveryValueThatFits() {
    for value in Self.values {
      guard let packed = PackedIndicator(value) else { continue }
      #expect(packed.position == nil)
      #expect(packed.value == value)
      #expect(packed.hasValue == (value.value != nil))
    }
  }

  @Test func packsWhatIsCommon() {
    let common = [
      IndicatorValue(state: .reported, value: Quantity(1438), line: 900),
      IndicatorValue(state: .summed, value: Quantity(-310_000)),
      IndicatorValue(state: .summed, value: Quantity(51), denominator: Quantity(108)),
      IndicatorValue(state: .blank), IndicatorValue(state: .notInForm),
    ]
    #expect(common.allSatisfy { PackedIndicator($0) != nil })
  }

  @Test func saysTheSameAsTheBook() throws {
    let book = try IndicatorFixture.book.get()
    let form = try #require(book.forms(of: 0).last)
    // The last report has an amount and numbers that need more room.
    let cells = [0, 7, 70_000].map { number in
      (0..<400).map { index in
        PackedCellsTestCell.cell(number + index, isAmount: index % 50 == 49)
      }
    }
    let archive = Archive(
      cells.enumerated().map { offset, cells in
        ArchiveEntry(
          file: "\(offset).txt", publisher: nil, year: 2020 + offset, form: form,
          packedCells: PackedCells(cells))
      } + [ArchiveEntry(file: "none.txt", publisher: nil, year: 2030, form: nil)])
    let table = IndicatorTable(of: archive, in: book)
    for (row, entry) in archive.entries.enumerated() {
      for (indicator, value) in book.values(of: entry).enumerated() {
        #expect(table[row, indicator] == value)
        #expect(table.hasValue(row, indicator) == (value.value != nil))
      }
    }
    #expect(table.hasValues(of: 0))
  }
}

/// A cell that prints a number on the line of the same number.
private enum PackedCellsTestCell {
  static func cell(_ number: Int, isAmount: Bool) -> Cell {
    Cell(
      state: .reported,
      value: isAmount ? Quantity(mantissa: Int64(number), decimals: 3) : Quantity(number),
      raw: "\(number)", place: Place(line: number + 1))
  }
}
