/// The file formats that are read, for `sundial help formats`.
enum InputFormat: String, CaseIterable, Sendable {
  case text
  case markdown
  case html
  case csv
  case json

  /// The usual extensions of its files.
  var extensions: String {
    switch self {
    case .text: ".txt"
    case .markdown: ".md"
    case .html: ".html .htm"
    case .csv: ".csv .tsv"
    case .json: ".json"
    }
  }
}
