/// The report has all chapters of the form.
///
/// Legal basis: 政府信息公开条例 第五十条. Some bodies leave out the sixth chapter when they have
/// nothing to say, so this is a hint.
///
/// Example: a report that goes from 二、 to 四、.
struct MissingSections: ReportRule {
  func findings(in subject: AuditedReport) -> [Finding] {
    guard let grid = subject.grid else { return [] }
    let headings = subject.report.outline.headings
    let missing = grid.form.sections.filter { section in
      !headings.contains { $0.section == section.id }
    }
    guard !missing.isEmpty else { return [] }
    return [
      subject.finding(
        rule: "section-missing", .info, at: nil,
        arguments: [
          "count": .count(missing.count),
          "sections": .text(missing.map { "「\($0.label)」" }.joined()),
        ])
    ]
  }
}
