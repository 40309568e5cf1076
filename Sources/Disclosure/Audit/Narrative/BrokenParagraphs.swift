/// A paragraph stops in the middle of a sentence and the next one goes on.
///
/// Page breaks leave such cuts. Where lines break everywhere the file is to blame and nothing is
/// said. Legal basis: none.
///
/// Example: 当月逐 ends a page, 项补齐 begins the next.
struct BrokenParagraphs: ProseRule {
  private static let shortest = 60
  private static let most = 3

  func findings(in survey: ProseSurvey, of subject: AuditedReport) -> [Finding] {
    let paragraphs = survey.paragraphs
    let headings = subject.report.outline.headings
    let broken = paragraphs.indices.dropFirst().filter { index in
      let (first, second) = (paragraphs[index - 1], paragraphs[index])
      return first.section == second.section && Self.stops(first.text) && Self.goesOn(second.text)
        && !headings.contains { first.place < $0.place && $0.place < second.place }
    }
    guard 1...Self.most ~= broken.count else { return [] }
    return broken.map { index in
      let (first, second) = (paragraphs[index - 1], paragraphs[index])
      return subject.finding(
        rule: "paragraph-broken", .info, at: second.place,
        arguments: [
          "end": .text(String(first.text.suffix(8))), "start": .text(String(second.text.prefix(8))),
          "otherline": .count(first.place.line),
        ])
    }
  }

  /// Whether a long paragraph ends with a Han character.
  private static func stops(_ text: String) -> Bool {
    let bytes = text.utf8.span
    return bytes.count >= shortest && bytes.isHan(before: bytes.count)
      && holdsStop(bytes)
  }

  /// Whether the text is made of sentences, as headings and list items are not.
  private static func holdsStop(_ bytes: Span<UInt8>) -> Bool {
    for position in 0..<bytes.count where bytes[position] == 0xE3 || bytes[position] == 0xEF {
      switch bytes.han(at: position) {
      case 0x3002, 0xFF0C, 0x3001: return true
      default: continue
      }
    }
    return false
  }

  /// Whether a paragraph begins as the middle of a sentence may: with Han characters that number
  /// nothing.
  private static func goesOn(_ text: String) -> Bool {
    let bytes = text.utf8.span
    guard bytes.count >= shortest / 2, bytes.isHan(at: 0) else { return false }
    let opensItem = ["一是", "二是", "三是", "四是", "五是", "六是", "首先", "其次", "第"]
    if opensItem.contains(where: { bytes.holds($0.utf8.span, at: 0) }) { return false }
    // 一、 and the like
    return bytes.han(at: 3) != 0x3001 && bytes.han(at: 6) != 0x3001
  }
}
