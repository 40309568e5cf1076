/// How the headings stand: twice, on mixed levels, or without their numbers.
///
/// Legal basis: the notices that prescribe the form print six chapters with their numbers.
///
/// Example: `##` before chapter 一, `####` before chapter 四.
struct HeadingForm: ProseRule {
  private static let fewestSubheadings = 3
  private static let longestSubheading = 66
  private static let subheadingEnds = ["方面", "情况", "工作", "建设", "培训", "保障", "公开", "管理"]

  func findings(in survey: ProseSurvey, of subject: AuditedReport) -> [Finding] {
    repeated(subject) + mixedLevels(subject) + unnumbered(survey, subject)
  }
}

extension HeadingForm {
  private func repeated(_ subject: AuditedReport) -> [Finding] {
    let headings = subject.report.outline.headings
    for (index, heading) in headings.enumerated() where heading.section != nil {
      guard let first = headings[..<index].first(where: { $0.section == heading.section }),
        Self.bare(first.text) == Self.bare(heading.text)
      else { continue }
      return [
        subject.finding(
          rule: "heading-duplicate", .info, at: heading.place,
          arguments: ["heading": .text(heading.text), "otherline": .count(first.place.line)])
      ]
    }
    return []
  }

  private static func bare(_ text: String) -> String {
    let isMark = { (byte: UInt8) in byte == 0x20 || byte == 0x23 || byte == 0x2A }
    return text.utf8.contains(where: isMark)
      ? String(decoding: text.utf8.filter { !isMark($0) }, as: UTF8.self) : text
  }

  private func mixedLevels(_ subject: AuditedReport) -> [Finding] {
    var first: (place: Place, level: Int)?
    for heading in subject.report.outline.headings where heading.section != nil {
      let level = level(of: heading, subject.source)
      guard level > 0 else { continue }
      guard let first else {
        first = (heading.place, level)
        continue
      }
      guard level != first.level else { continue }
      return [
        subject.finding(
          rule: "heading-levels-mixed", .info, at: heading.place,
          arguments: [
            "heading": .text(Self.bare(heading.text)), "level": .count(level),
            "first": .count(first.level), "otherline": .count(first.place.line),
          ])
      ]
    }
    return []
  }

  /// How many `#` stand before the heading in the source.
  private func level(of heading: Outline.Heading, _ source: SourceText) -> Int {
    let number = Int32(truncatingIfNeeded: heading.place.line)
    var (low, high) = (0, source.lines.count)
    while low < high {
      let middle = (low + high) / 2
      if source.lines[middle].number < number { low = middle + 1 } else { high = middle }
    }
    guard low < source.lines.count, source.lines[low].number == number else { return 0 }
    let line = source.lines[low]
    return source.bytes[Int(line.start)..<Int(line.end)].prefix { $0 == UInt8(ascii: "#") }.count
  }

  private func unnumbered(_ survey: ProseSurvey, _ subject: AuditedReport) -> [Finding] {
    let headings = subject.report.outline.headings
    guard let opening = headings.first(where: { $0.section == "overview" }) else { return [] }
    let end = headings.first { $0.section != nil && $0.section != "overview" }?.place
    let own = headings.filter { heading in
      heading.section == nil && opening.place < heading.place
        && (end.map { heading.place < $0 } ?? true)
    }
    let lines = survey.paragraphs.filter { $0.section == "overview" && Self.isSubheading($0.text) }
    let places = (own.map(\.place) + lines.map(\.place)).sorted()
    guard places.count >= Self.fewestSubheadings, !own.contains(where: { Self.isNumbered($0.text) })
    else { return [] }
    return [
      subject.finding(
        rule: "subheadings-unnumbered", .info, at: places[0],
        arguments: ["count": .count(places.count)])
    ]
  }

  /// Whether a paragraph is a sub-heading that was not marked as one.
  private static func isSubheading(_ text: String) -> Bool {
    let bytes = text.utf8.span
    guard bytes.count <= longestSubheading, bytes.isHan(at: 0), !isNumbered(text) else {
      return false
    }
    return subheadingEnds.contains { bytes.holds($0.utf8.span, at: bytes.count - $0.utf8.count) }
  }

  /// Whether the text begins with （一）, 一、 or a digit, after what Markdown sets before it.
  private static func isNumbered(_ text: String) -> Bool {
    let bytes = text.utf8.span
    var position = 0
    while position < bytes.count, bytes[position] == UInt8(ascii: "#") || bytes[position] == 0x20 {
      position += 1
    }
    guard position < bytes.count else { return false }
    if bytes[position] < 0x80 { return true }
    if bytes.han(at: position) == 0xFF08 { return true }
    return bytes.han(at: position + 3) == 0x3001 || bytes.han(at: position + 6) == 0x3001
  }
}
