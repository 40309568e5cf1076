/// The prose counts the same thing twice, differently.
///
/// The same thing: the words before both numbers agree, over at least ten characters and up to
/// the beginning of the shorter clause. Legal basis: none.
///
/// Example: 某平台发布信息 4400 条 in one chapter and 5200 条 in another.
struct ConflictingCounts: ProseRule {
  private struct Counted {
    let sentence: Int
    let count: ProseSurvey.Count
    let paragraph: Int
    let hash: UInt64
  }

  private static let shortest = 10

  func findings(in survey: ProseSurvey, of subject: AuditedReport) -> [Finding] {
    var counted: [Counted] = []
    for (index, sentence) in survey.sentences.enumerated() {
      for position in sentence.counts {
        let count = survey.counts[position]
        guard let hash = Self.hash(before: count.start, in: survey.paragraphs[sentence.paragraph])
        else { continue }
        counted.append(
          Counted(sentence: index, count: count, paragraph: sentence.paragraph, hash: hash))
      }
    }
    counted.sort { ($0.hash, $0.sentence) < ($1.hash, $1.sentence) }
    return zip(counted, counted.dropFirst()).compactMap { first, second in
      guard first.hash == second.hash, first.sentence != second.sentence,
        first.count.unit == second.count.unit, first.count.value != second.count.value,
        Self.agree(first, second, survey)
      else { return nil }
      return finding(first, second, survey, subject)
    }
  }
}

extension ConflictingCounts {
  private func finding(
    _ first: Counted, _ second: Counted, _ survey: ProseSurvey, _ subject: AuditedReport
  ) -> Finding {
    let place = survey.place(of: second.count.start, in: second.paragraph)
    let other = survey.place(of: first.count.start, in: first.paragraph)
    let start = Self.clauseStart(before: second.count.start, in: survey, second.paragraph)
    return subject.finding(
      rule: "narrative-self-conflict", .info, at: place,
      arguments: [
        "clause": .text(survey.excerpt(start..<second.count.end, in: second.paragraph)),
        "stated": .number(second.count.value), "other": .number(first.count.value),
        "otherline": .count(other.line),
      ], computation: "\(first.count.value) ≠ \(second.count.value)")
  }

  /// The hash of the last ten characters that matter before a number; nil where the clause has
  /// fewer.
  private static func hash(before position: Int, in paragraph: Outline.Paragraph) -> UInt64? {
    let bytes = paragraph.text.utf8.span
    var (hash, kept, end) = (UInt64(14_695_981_039), 0, position)
    while kept < shortest, let character = character(before: &end, in: bytes) {
      hash = (hash ^ UInt64(character)) &* 0x100_0000_01B3
      kept += 1
    }
    return kept == shortest ? hash : nil
  }

  /// Whether the words before one number are the end of those before the other.
  private static func agree(_ first: Counted, _ second: Counted, _ survey: ProseSurvey) -> Bool {
    let left = survey.paragraphs[first.paragraph].text.utf8.span
    let right = survey.paragraphs[second.paragraph].text.utf8.span
    var (leftEnd, rightEnd) = (first.count.start, second.count.start)
    while let character = character(before: &leftEnd, in: left) {
      guard let other = Self.character(before: &rightEnd, in: right) else { return true }
      if character != other { return false }
    }
    return true
  }

  /// The next character to the left that says what is counted; nil at the start of the clause.
  private static func character(before end: inout Int, in bytes: Span<UInt8>) -> Int? {
    while end >= 3, let character = bytes.han(at: end - 3) {
      switch character {
      case 0x3002, 0xFF01, 0xFF1F, 0xFF1B, 0xFF0C, 0xFF1A, 0xFF08, 0xFF09: return nil
      // 、 “ ” and the words for “in the whole year, altogether, received, and so on”.
      case 0x3001, 0x5168, 0x5E74, 0x5171, 0x8BA1, 0x7D2F, 0x7EA6, 0x8FD1, 0x8FBE, 0x4E86, 0x5728,
        0x7B49, 0x6536, 0x5230, 0x4E3A, 0x5DF2, 0x7684, 0x4E8E:
        end -= 3
      case 0x4E00..<0xA000:
        end -= 3
        return character
      default: end -= 3
      }
    }
    return nil
  }

  private static func clauseStart(
    before position: Int, in survey: ProseSurvey, _ paragraph: Int
  ) -> Int {
    let bytes = survey.paragraphs[paragraph].text.utf8.span
    var end = position
    while character(before: &end, in: bytes) != nil {}
    return end
  }
}
