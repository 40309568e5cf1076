/// A file of figures as the site offers it for download: rows of fields by their names.
struct Figures: Sendable {
  let rows: [[String: String]]

  init(csv text: String) {
    var lines = Self.records(of: text)
    let names = lines.isEmpty ? [] : lines.removeFirst()
    rows = lines.map { fields in
      Dictionary(zip(names, fields), uniquingKeysWith: { first, _ in first })
    }
  }

  /// Records of a text in which fields may stand between quotation marks.
  private static func records(of text: String) -> [[String]] {
    var records: [[String]] = []
    var fields: [String] = []
    var field = ""
    var isQuoted = false
    var pending = false
    for character in text where character != "\u{FEFF}" {
      if pending, character != "\"" { (isQuoted, pending) = (false, false) }
      switch character {
      case "\"" where pending: (field, pending) = (field + "\"", false)
      case "\"" where isQuoted: pending = true
      case "\"": isQuoted = true
      case "," where !isQuoted: (fields, field) = (fields + [field], "")
      case _ where character.isNewline && !isQuoted:
        records.append(fields + [field])
        (fields, field) = ([], "")
      default: field.append(character)
      }
    }
    return field.isEmpty && fields.isEmpty ? records : records + [fields + [field]]
  }
}
