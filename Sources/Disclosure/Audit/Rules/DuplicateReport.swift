/// One publisher reports once for a year.
///
/// Both reports are kept, and each names the other. Different numbers are an error, as a reader
/// cannot know which hold; equal numbers are a warning. Legal basis: 政府信息公开条例 第四十九条.
///
/// Example: `410104/2020.txt` and `410104/2020-2.txt`, the one with 110 new requests, the other
/// with 32.
struct DuplicateReport: HistoryRule {
  func findings(in history: AuditedHistory) -> [Finding] {
    history.years.filter { $0.records.count > 1 }.flatMap { _, records in
      // Each beside the first, and the first beside the second: pairs would be without number.
      let first = records.startIndex
      return records.indices.map { index in
        finding(records[index], beside: records[index == first ? first + 1 : first], history)
      }
    }
  }

  private func finding(
    _ record: AuditedHistory.Record, beside other: AuditedHistory.Record,
    _ history: AuditedHistory
  ) -> Finding {
    let differing = cellsThatDiffer(record, other, history)
    var finding = history.finding(
      rule: "duplicate-report", differing.isEmpty ? .warning : .error, in: record,
      arguments: ["other": .text(other.entry.file), "year": .count(record.year)])
    guard let first = differing.first, let grid = history.forms[record.entry.form] else {
      return finding
    }
    finding.cells = differing.map(grid.path)
    finding.add("count", .count(differing.count))
    finding.add("cell", .cell(grid.path(first)))
    let theirs = history.figures(of: other, as: record)
    finding.add("printed", record.figures[first].map { .number($0) } ?? .text("–"))
    finding.add("otherPrinted", theirs?[first].map { .number($0) } ?? .text("–"))
    return finding
  }

  private func cellsThatDiffer(
    _ record: AuditedHistory.Record, _ other: AuditedHistory.Record, _ history: AuditedHistory
  ) -> [Int] {
    guard let theirs = history.figures(of: other, as: record) else { return [] }
    return record.figures.values.indices.filter { record.figures[$0] != theirs[$0] }
  }
}
