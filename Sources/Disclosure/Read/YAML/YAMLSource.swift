/// A YAML file as it was read: it can quote its lines when something in it is wrong.
package struct YAMLSource: Sendable {
  package let file: String
  package let bytes: [UInt8]
  /// The line of the file that `bytes` starts on; front matter does not start on line 1.
  package let firstLine: Int

  package func failure(
    at place: Place, _ message: Bilingual, remedy: Bilingual? = nil
  ) -> Failure {
    Failure(
      .configuration, file: file, place: place, excerpt: line(place.line),
      message: message, remedy: remedy)
  }

  private static let longestExcerpt = 400

  /// The text of a line, cut where it is very long; nil where the file has no such line.
  package func line(_ line: Int) -> String? {
    var start = 0
    for _ in firstLine..<max(line, firstLine) {
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      start = end + 1
    }
    let text = bytes[start...].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    return String(decoding: text.prefix(Self.longestExcerpt), as: UTF8.self)
  }
}
