/// The reports of one publisher through the years.
package struct AuditedHistory: Sendable {
  /// One report of the publisher with its numbers.
  package struct Record: Sendable {
    package let entry: ArchiveEntry
    package let year: Int
    /// Empty where the cells do not fit the form.
    package let figures: Figures
  }

  package let publisher: Publisher
  /// By year, then file.
  package let records: [Record]
  package let forms: FormGrids
  /// The reports of each year, in order.
  let years: [(year: Int, records: ArraySlice<Record>)]

  package init(publisher: Publisher, records: [Record], forms: FormGrids) {
    self.publisher = publisher
    self.records = records
    self.forms = forms
    years = Self.years(of: records)
  }
}

extension AuditedHistory {
  private static func years(
    of records: [Record]
  ) -> [(year: Int, records: ArraySlice<Record>)] {
    var years: [(year: Int, records: ArraySlice<Record>)] = []
    var start = 0
    for (index, record) in records.enumerated() {
      guard index + 1 == records.count || records[index + 1].year != record.year else { continue }
      years.append((record.year, records[start..<index + 1]))
      start = index + 1
    }
    return years
  }

  /// The figures of a report in the order of another one's form.
  func figures(of record: Record, as other: Record) -> Figures? {
    figures(of: record, as: other.entry.form)
  }

  func figures(of record: Record, as form: String?) -> Figures? {
    guard let from = record.entry.form, let form else { return nil }
    return forms.figures(record.figures, from: from, to: form)
  }

  /// A finding of one of the reports, placed at a cell.
  func finding(
    rule: String, _ severity: Severity, in record: Record, at cell: Int? = nil,
    arguments: KeyValuePairs<String, Finding.Argument.Value> = [:], computation: String = ""
  ) -> Finding {
    var finding = Finding(
      rule: rule, severity: severity, file: record.entry.file, arguments: arguments,
      computation: computation, form: record.entry.form)
    guard let cell, record.figures.values.indices.contains(cell),
      let path = forms[record.entry.form]?.path(cell)
    else { return finding }
    finding.place = record.entry.cell(at: cell).line.map { Place(line: $0) }
    finding.cells = [path]
    finding.add("cell", .cell(path))
    return finding
  }
}
