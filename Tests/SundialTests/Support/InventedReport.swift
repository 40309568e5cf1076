import Testing

@testable import Disclosure

/// A report made for a test: every row printed, every number in its place, then changed as the test
/// needs it.
///
/// Each row stands on a line of its own under a heading, a banner and a header; the review table
/// stands on one line. All figures are invented and add up.
struct InventedReport {
  /// The built-in forms, read once.
  static let forms = Result { try FormLibrary.builtIn().forms }

  let form: Form
  var report: Report
  private(set) var texts: [String] = ["某机关政府信息公开工作年度报告", ""]

  init(
    _ formID: String = "2019", year: Int? = nil, file: String = "999101/2020.txt",
    publisher: Publisher? = .district
  ) throws {
    form = try #require(try InventedReport.forms.get().first { $0.id == formID })
    var identity = ReportIdentity()
    identity.publisher = publisher
    identity.year = year ?? form.years.lowerBound
    report = Report(
      file: file, identity: identity, form: formID, cells: [], outline: Outline(), claims: [],
      remarks: [], lineUses: [.title, .blank])
    layOut()
    for (row, values) in InventedReport.figures { print(row, values) }
    say("个别栏目更新不够及时，下一步逐项落实责任人并按月抽查。", in: "problems")
    say("本年度没有收取信息处理费。", in: "other")
  }

  /// The source, one line of text per line.
  var source: SourceText {
    var bytes: [UInt8] = []
    var lines: [SourceText.Line] = []
    for (index, text) in texts.enumerated() {
      let start = Int32(bytes.count)
      bytes += Array(text.utf8)
      lines.append(
        SourceText.Line(start: start, end: Int32(bytes.count), number: Int32(index + 1)))
      bytes.append(UInt8(ascii: "\n"))
    }
    return SourceText(
      file: report.file, bytes: bytes, lines: lines, cells: [], asides: [],
      fileLineCount: lines.count, frontMatter: FrontMatter(), remarks: [])
  }

  /// A closed year of requests that keeps every identity of both forms.
  private static let figures: KeyValuePairs<String, [Int]> = [
    "requests.new_received": [60, 3, 0, 0, 0, 1, 64],
    "requests.carried_in": [4, 0, 0, 0, 0, 0, 4],
    "requests.granted": [40, 2, 0, 0, 0, 1, 43],
    "requests.partial": [5, 0, 0, 0, 0, 0, 5],
    "requests.unavail_not_held": [12, 1, 0, 0, 0, 0, 13],
    "requests.total": [57, 3, 0, 0, 0, 1, 61],
    "requests.carried_out": [7, 0, 0, 0, 0, 0, 7],
    "review.review": [1, 0, 0, 1, 2],
    "review.direct": [2, 1, 0, 0, 3],
    "art20.art20_1.normative": [3, 2, 20],
    "art20.art20_5.permit": [100, 2, 500],
    "art20.art20_9.procurement": [6, 85],
  ]
}

// What a test changes.
extension InventedReport {
  /// Prints numbers in a row from its first cell on; a form without the row or cell ignores them.
  mutating func print(_ row: String, _ values: [Int]) {
    let cells = cells(under: row)
    for (cell, value) in zip(cells, values) { report.cells[cell].value = Quantity(value) }
  }

  mutating func print(_ path: String, _ value: Quantity, raw: String? = nil) {
    for cell in cells(under: path) {
      report.cells[cell].value = value
      report.cells[cell].raw = raw ?? value.description
    }
  }

  /// Empties the cells of a row, table or cell; they stay where they are.
  mutating func blank(_ path: String, raw: String? = nil) {
    for cell in cells(under: path) {
      report.cells[cell] = Cell(state: .blank, raw: raw, place: report.cells[cell].place)
    }
  }

  /// Takes the cells of a row, table or cell out of the report.
  mutating func lose(_ path: String) {
    for cell in cells(under: path) { report.cells[cell] = .absent }
  }

  /// Adds a paragraph to a chapter.
  mutating func say(_ text: String, in section: String?) {
    texts.append(text)
    report.lineUses.append(.prose)
    report.outline.paragraphs.append(
      Outline.Paragraph(section: section, text: text, place: Place(line: texts.count)))
  }

  /// Replaces the text of a line of the source.
  mutating func write(_ text: String, onLine line: Int) {
    texts[line - 1] = text
  }

  func line(of path: String) -> Int? {
    form.cellIndex[path].flatMap { report.cells[$0].place?.line }
  }

  private func cells(under path: String) -> [Int] {
    form.cells.indices.filter {
      form.cells[$0].path == path || form.cells[$0].path.hasPrefix(path + ".")
    }
  }
}

extension InventedReport {
  private mutating func layOut() {
    for section in form.sections {
      add("", .blank)
      add(section.number + section.label, .heading)
      report.outline.headings.append(
        Outline.Heading(section: section.id, text: section.label, place: Place(line: texts.count)))
      for table in form.tables where table.section == section.id { layOut(table) }
    }
  }

  private mutating func layOut(_ table: FormTable) {
    for block in table.blocks {
      add(block.banner ?? "", .furniture)
      add(block.columns.map { "\($0.label)（\($0.unit)）" }.joined(separator: "\t"), .furniture)
      if table.layout == .line { add("", .cell) }
      for row in block.rows {
        if table.layout == .rows { add(row.label, .cell) }
        for column in block.columns.indices {
          report.cells.append(
            Cell(
              state: .reported, value: .zero, raw: "0",
              place: Place(line: texts.count, column: 10 + 2 * column)))
        }
      }
    }
  }

  private mutating func add(_ text: String, _ use: LineUse) {
    texts.append(text)
    report.lineUses.append(use)
  }
}

extension Publisher {
  static let district = Publisher(
    id: "999101", name: "某市某区人民政府", kind: .government, region: "999101")
}

extension Finding {
  /// The finding in a line, as tests expect it: `error row-sum requests.granted.total`.
  var brief: String {
    ([severity.rawValue, rule] + cells.prefix(1)).joined(separator: " ")
  }
}
