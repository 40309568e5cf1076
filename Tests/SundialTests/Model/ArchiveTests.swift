import Testing

@testable import Disclosure

@Suite struct ArchiveTests {
  private static let cells: [Cell] = [
    Cell(state: .reported, value: .zero, raw: "0", place: Place(line: 12, column: 3)),
    Cell(state: .reported, value: Quantity(75_295), raw: "75,295", place: Place(line: 12)),
    Cell(state: .reported, value: Quantity(-207), raw: "-207", place: Place(line: 13)),
    Cell(
      state: .reported, value: Quantity(mantissa: 35_004_482, decimals: 3), place: Place(line: 13)),
    Cell(state: .reported, value: Quantity(mantissa: .max, decimals: 9), place: Place(line: 9)),
    Cell(
      state: .reported, value: Quantity(mantissa: .min, decimals: 0), place: Place(line: 90_000)),
    Cell(state: .blank, raw: "/", place: Place(line: 14)),
    .absent,
    Cell(state: .notInForm),
    Cell(state: .summed, value: Quantity(8), basis: .computed),
    Cell(state: .derived, value: Quantity(1), place: Place(line: 15), proof: ["row-sum:total"]),
    Cell(state: .derived, value: Quantity(2), proof: ["narrative:7"], basis: .computed),
  ]

  @Test func keepsStateValueBasisAndLineOfEveryCell() {
    let packed = PackedCells(Self.cells)
    #expect(packed.cells() == Self.cells.map(PackedCell.init))
    #expect(packed.cells().map(\.evidence) == Self.cells.map(\.evidence))
  }

  @Test func findsSingleCells() {
    let packed = PackedCells(Self.cells)
    for (index, cell) in Self.cells.enumerated() {
      #expect(packed.cell(at: index) == PackedCell(cell))
    }
    #expect(packed.cell(at: Self.cells.count) == .absent)
    #expect(packed.cell(at: -1) == .absent)
  }

  @Test(arguments: [
    [], [0xFF], [0xFF, 0xFF, 0xFF], [0xC0, 9], [0x07], Array(repeating: 0xB0, count: 40),
  ])
  func readsNonsenseWithoutHarm(bytes: [UInt8]) {
    let packed = PackedCells(bytes: bytes[...], count: 1_000_000)
    #expect(packed.cells().count <= bytes.count)
  }

  @Test func takesAByteForAZeroOnTheSameLine() throws {
    let report = try InventedReport().report
    let packed = PackedCells(report.cells)
    #expect(packed.count == 198)
    #expect(packed.bytes.count < 198 * 3 / 2)
  }

  private func entry(_ id: String?, _ year: Int?, _ file: String) -> ArchiveEntry {
    let publisher = id.map { Publisher(id: $0, name: $0, kind: .government, region: nil) }
    return ArchiveEntry(file: file, publisher: publisher, year: year, form: nil)
  }

  @Test func ordersByPublisherYearAndFile() {
    let entries = [
      entry(nil, 2019, "z"), entry("b", 2020, "d"), entry("a", nil, "c"), entry("a", 2021, "y"),
      entry("a", 2021, "x"), entry("a", 2020, "w"),
    ]
    let expected = ["w", "x", "y", "c", "d", "z"]
    #expect(Archive(entries).entries.map(\.file) == expected)
    var grown = Archive()
    for entry in entries { grown.append(entry) }
    #expect(grown == Archive(entries))
  }

  @Test func remembersSentencesWithoutFiguresAndShortPhrases() {
    func fingerprints(_ texts: String...) -> [UInt64] {
      SentenceFingerprints(
        of: texts.map { Outline.Paragraph(section: nil, text: $0, place: Place(line: 1)) }
      ).values
    }
    let once = fingerprints("本单位在2020年共召开调度会13次，逐项核对公开目录。情况良好。")
    #expect(once.count == 1)
    #expect(once == fingerprints("本单位在 2021 年共召开调度会 27 次,逐项核对公开目录！"))
    #expect(once != fingerprints("本单位在2020年共召开调度会13次，逐项核对公开清单。"))
    #expect(once == fingerprints("无。", "本单位在20年共召开调度会次，逐项核对公开目录；", "本单位在年共召开调度会次逐项核对公开目录"))
  }
}
