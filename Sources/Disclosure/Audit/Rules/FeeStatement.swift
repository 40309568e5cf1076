/// The last chapter says what was charged for information, even where it was nothing.
///
/// Legal basis: 政府信息公开信息处理费管理办法 (国办函〔2020〕109号), in force since 2021: the annual report
/// states the notices issued and the amount.
///
/// Example: 六、其他需要报告的事项 consists of 无.
struct FeeStatement: ReportRule {
  private static let firstYear = 2021

  func findings(in subject: AuditedReport) -> [Finding] {
    guard let form = subject.grid?.form, form.years.lowerBound >= FeeStatement.firstYear,
      let chapter = form.sections.last
    else { return [] }
    let outline = subject.report.outline
    let paragraphs = outline.paragraphs.filter { $0.section == chapter.id }
    guard let place = outline.headings.first(where: { $0.section == chapter.id })?.place,
      !paragraphs.contains(where: { $0.text.holds("处理费") || $0.text.holds("收费") })
    else { return [] }
    return [
      subject.finding(
        rule: "fee-statement", .info, at: place, arguments: ["section": .text(chapter.label)])
    ]
  }
}

extension String {
  /// Whether the text holds the words, byte by byte.
  fileprivate func holds(_ words: StaticString) -> Bool {
    var text = self
    return text.withUTF8 { text in
      words.withUTF8Buffer { words in
        guard words.count <= text.count else { return false }
        return (0...text.count - words.count).contains { start in
          text[start] == words[0] && words.indices.allSatisfy { text[start + $0] == words[$0] }
        }
      }
    }
  }
}
