/// What the path of a file says about its report: `410104/2020.txt`.
struct ReportPath: Equatable {
  /// The folder that holds `<year>.<ext>`, by which the site knows the publisher.
  private(set) var folder: String?
  /// The file's name without its extension.
  private(set) var stem: String = ""
  private(set) var year: Int?
  /// Whether the file's name is a year and nothing else.
  var isYearAlone: Bool { year.map { stem == String($0) } ?? false }

  init(_ path: String) {
    var parts = path.utf8.split(separator: 0x2F)
    guard let file = parts.popLast() else { return }
    let name = Self.stem(of: file)
    stem = String(Substring(name))
    year = Self.year(in: Array(name))
    if year == nil, let last = parts.last, last.count == 4, let year = Self.year(in: Array(last)) {
      // `410104/2020/report.txt` says as much as `410104/2020.txt`.
      self.year = year
      parts.removeLast()
    }
    folder = parts.last.map { String(Substring($0)) }
  }

  /// The region that the folder's name begins with: 410104 of `410104-07`.
  var regionCode: RegionCode? {
    guard let folder, folder.utf8.count >= 6 else { return nil }
    let digits = Array(folder.utf8.prefix(7))
    if digits.count == 7, digits[6] &- 0x30 < 10 { return nil }
    return RegionCode(digits.span.extracting(0..<6))
  }

  private static func stem(of file: Substring.UTF8View) -> Substring.UTF8View {
    guard let dot = file.lastIndex(of: 0x2E), dot != file.startIndex else { return file }
    return file[..<dot]
  }

  /// The one year of a name; two years name none, and a day such as `2021-01-22` names none.
  private static func year(in name: [UInt8]) -> Int? {
    let text = name.span
    var found: Int?
    var position = 0
    while let reading = YearReading.first(in: text, from: position) {
      position = reading.range.upperBound
      if isDay(text, after: position) { continue }
      guard found == nil || found == reading.year else { return nil }
      found = reading.year
    }
    return found
  }

  private static func isDay(_ text: Span<UInt8>, after end: Int) -> Bool {
    guard end + 3 < text.count, text[end] == text[end + 3] || end + 3 == text.count else {
      return false
    }
    let isMark = text[end] == 0x2D || text[end] == 0x5F || text[end] == 0x2E
    return isMark && text[end + 1] &- 0x30 < 2 && text[end + 2] &- 0x30 < 10
  }
}
