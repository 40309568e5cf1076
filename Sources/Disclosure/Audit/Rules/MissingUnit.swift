/// An amount has its unit in the header of its column or in the cell.
///
/// Without one 8040 may be yuan or 万元, ten thousand times as much. Legal basis: the form prints
/// 单位：万元.
///
/// Example: 采购总金额 stands alone in the header, and the cell prints 8040.
struct MissingUnit: ReportRule {
  /// How many lines above the amount its header is looked for; a cell may take a line and a blank.
  private static let reach = 16

  func findings(in subject: AuditedReport) -> [Finding] {
    guard let grid = subject.grid else { return [] }
    var findings: [Finding] = []
    for cell in grid.amounts {
      guard let value = subject.figures[cell], value != .zero,
        let line = subject.report.cells[cell].place?.line,
        !hasUnit(near: line, in: subject.source)
      else { continue }
      findings.append(
        subject.finding(
          rule: "unit-missing", .info, at: cell, arguments: ["printed": .number(value)]))
    }
    return findings
  }

  private func hasUnit(near number: Int, in source: SourceText) -> Bool {
    let end = source.lines.firstIndex { Int($0.number) > number } ?? source.lines.endIndex
    let start = max(0, end - MissingUnit.reach)
    return source.lines[start..<end].contains { line in
      holdsYuan(source.bytes[Int(line.start)..<Int(line.end)])
    }
  }

  /// Whether the bytes hold `元`.
  private func holdsYuan(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count >= 3 else { return false }
    return bytes.indices.dropLast(2).contains { index in
      bytes[index] == 0xE5 && bytes[index + 1] == 0x85 && bytes[index + 2] == 0x83
    }
  }
}
