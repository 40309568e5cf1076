import Invented
import Testing

/// A way in which the tables of a report become a file.
struct Layout: Sendable, CustomTestStringConvertible {
  let name: String
  /// The name of the file, whose ending tells the format.
  let file: String
  let text: @Sendable (PrintedReport) -> String

  var testDescription: String { name }

  static let all: [Layout] = LineLayout.all.map(\.layout) + webPages + [markdown] + printedPages
}
