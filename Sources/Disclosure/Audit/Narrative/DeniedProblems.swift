/// The chapter on problems says that there are none, or hardly says anything.
///
/// A denial counts where it ends a clause and nothing else in the chapter names a shortcoming.
/// Legal basis: Article 50 of the Regulation asks for the main problems and how they are mended.
///
/// Example: 五、存在的主要问题及改进情况 consists of 暂无。
struct DeniedProblems: ProseRule {
  private static let shortest = 10
  /// The characters of a first chapter that tells something.
  private static let proper = 100
  private static let denials = ["没有", "暂无", "不存在", "未发现", "未出现", "尚无", "无"]
  private static let between = ["明显", "突出", "重大", "较大", "什么", "其他", "主要", "相关", "任何", "的"]
  private static let shortcomings = [
    "不够", "不足", "不高", "有待", "薄弱", "不到位", "不强", "不全", "欠缺", "单一", "滞后", "不完善", "不及时", "不深",
    "不规范", "不平衡", "偏少", "偏低", "差距", "短板", "不熟", "不多", "不统一", "需要进一步", "需进一步", "还需", "仍需",
  ]

  func findings(in survey: ProseSurvey, of subject: AuditedReport) -> [Finding] {
    let outline = subject.report.outline
    guard let heading = outline.headings.first(where: { $0.section == "problems" }) else {
      return []
    }
    let chapter = survey.paragraphs.filter { $0.section == "problems" }
    // An empty chapter in a report without prose says only that the prose was lost.
    let isLost = chapter.isEmpty && Self.length(of: "overview", survey) < Self.proper
    if Self.length(of: "problems", survey) < Self.shortest, !isLost {
      let place = chapter.first?.place ?? heading.place
      return [finding(chapter.first?.text ?? "", at: place, subject)]
    }
    for paragraph in chapter {
      guard let clause = Self.denial(in: paragraph.text.utf8.span),
        !chapter.contains(where: Self.namesShortcoming)
      else { continue }
      return [finding(clause, at: paragraph.place, subject)]
    }
    return []
  }

  /// In characters, roughly.
  private static func length(of section: String, _ survey: ProseSurvey) -> Int {
    survey.paragraphs.reduce(0) { $0 + ($1.section == section ? $1.text.utf8.count / 3 : 0) }
  }

  private func finding(_ clause: String, at place: Place, _ subject: AuditedReport) -> Finding {
    let told: KeyValuePairs<String, Finding.Argument.Value> =
      clause.isEmpty ? [:] : ["clause": .text(clause)]
    return subject.finding(
      rule: "problems-section-denies-problems", .warning, at: place, arguments: told)
  }

  private static func namesShortcoming(_ paragraph: Outline.Paragraph) -> Bool {
    shortcomings.contains { paragraph.text.contains($0) }
  }

  /// `没有问题` at the end of a clause, with the words before it left out.
  private static func denial(in bytes: Span<UInt8>) -> String? {
    let problem: StaticString = "问题"
    var position = 0
    while let found = bytes.offset(of: problem, from: position) {
      position = found + problem.utf8CodeUnitCount
      guard endsClause(bytes, at: position), let start = denialStart(in: bytes, before: found)
      else { continue }
      return bytes.text(start..<position)
    }
    return nil
  }

  private static func denialStart(in bytes: Span<UInt8>, before end: Int) -> Int? {
    var end = end
    while let word = between.first(where: { bytes.holds($0.utf8.span, at: end - $0.utf8.count) }) {
      end -= word.utf8.count
    }
    return denials.first { bytes.holds($0.utf8.span, at: end - $0.utf8.count) }
      .map { end - $0.utf8.count }
  }

  private static func endsClause(_ bytes: Span<UInt8>, at position: Int) -> Bool {
    guard position < bytes.count else { return true }
    if bytes[position] < 0x80 { return true }
    return !bytes.isHan(at: position)
  }
}
