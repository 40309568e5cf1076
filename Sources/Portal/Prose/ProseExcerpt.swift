/// Cuts a text to a length, where a reader would pause.
enum ProseExcerpt {
  private static let ends = Set("。！？；!?;".unicodeScalars)
  private static let pauses = Set("，、：,:".unicodeScalars)

  /// At most `limit` characters, “…” included; a sentence that fits needs none.
  static func cut(_ text: String, to limit: Int) -> String {
    let scalars = text.unicodeScalars
    let whole = scalars.drop { $0 == " " || $0 == "\u{3000}" || $0 == "\n" }
    guard limit > 0 else { return "" }
    guard whole.index(whole.startIndex, offsetBy: limit + 1, limitedBy: whole.endIndex) != nil
    else { return String(whole) }
    let head = whole.prefix(limit)
    if let end = head.lastIndex(where: ends.contains), isFarEnough(end, in: head) {
      return String(head[...end])
    }
    let short = head.dropLast()
    if let pause = short.lastIndex(where: pauses.contains), isFarEnough(pause, in: short) {
      return String(short[..<pause]) + "…"
    }
    return String(short) + "…"
  }

  /// Half of what may be said should be said.
  private static func isFarEnough(
    _ index: String.UnicodeScalarView.Index, in text: Substring.UnicodeScalarView
  ) -> Bool {
    text.distance(from: text.startIndex, to: index) * 2 >= text.count
  }
}
