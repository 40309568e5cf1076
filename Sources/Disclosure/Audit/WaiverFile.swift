/// Reads `waivers.yaml`, the list of findings that somebody answers for.
package enum WaiverFile {
  package static func waivers(from file: SourceFile) throws(Failure) -> [Waiver] {
    let root = try YAMLReader(parsing: file.bytes, file: file.path)
    if root.isEmpty { return [] }
    var waivers: [Waiver] = []
    var lines: [Subject: Int] = [:]
    for item in try root.list() {
      let waiver = try waiver(item)
      let subject = Subject(rule: waiver.rule, file: waiver.file, cell: waiver.cell)
      if let line = lines.updateValue(item.place.line, forKey: subject) {
        throw repeated(item, line)
      }
      waivers.append(waiver)
    }
    return waivers
  }

  /// What a waiver is about; no two may be about the same.
  private struct Subject: Hashable {
    let rule: String
    let file: String
    let cell: String?
  }

  private static func waiver(_ item: YAMLReader) throws(Failure) -> Waiver {
    let fields = try item.fields([
      "rule", "file", "cell", "printed", "reason", "author", "date",
    ])
    let cell = try fields.optional("cell")?.words()
    return Waiver(
      rule: try fields.text("rule"),
      file: try fields.text("file"),
      cell: cell,
      printed: try printed(fields, hasCell: cell != nil),
      reason: try fields.text("reason"),
      author: try fields.text("author"),
      date: try date(fields.required("date")),
      place: item.place)
  }

  /// A cell needs what it printed, `""` where it was blank: otherwise no change could be noticed.
  private static func printed(_ fields: YAMLFields, hasCell: Bool) throws(Failure) -> String? {
    guard hasCell else {
      if let stray = fields.optional("printed") { throw printedWithoutCell(stray) }
      return nil
    }
    return try fields.required("printed").text()
  }

  private static func date(_ reader: YAMLReader) throws(Failure) -> String {
    let text = try reader.text()
    guard CalendarDate(text) != nil else {
      throw reader.unexpected(
        Bilingual(chinese: "形如 2026-03-01 的日期", english: "a date such as 2026-03-01"))
    }
    return text
  }

  private static func printedWithoutCell(_ reader: YAMLReader) -> Failure {
    reader.failure(
      Bilingual(chinese: "有 printed 而没有 cell", english: "`printed` stands without `cell`"),
      remedy: Bilingual(
        chinese: "写明单元格，例如 cell: requests.granted.total，或删去 printed",
        english: "name the cell, such as `cell: requests.granted.total`, or drop `printed`"))
  }

  private static func repeated(_ item: YAMLReader, _ line: Int) -> Failure {
    item.failure(
      Bilingual(
        chinese: "与第 \(line) 行的豁免针对同一事项",
        english: "the waiver on line \(line) is about the same finding"),
      remedy: Bilingual(chinese: "保留一条", english: "keep one of the two"))
  }
}
