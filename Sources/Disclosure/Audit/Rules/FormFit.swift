/// The report follows the form that is in force for its year.
///
/// The form is told by its labels, never by the year, so an old form in a new year shows. In the
/// first year of a new form the old one is a hint. Legal basis: 国办公开办函〔2019〕60号,
/// 国办公开办函〔2021〕30号.
///
/// Example: the tables of a report for 2023 print 本年新制作数量, a label of the form for 2019 and 2020.
struct FormFit: ReportRule {
  func findings(in subject: AuditedReport) -> [Finding] {
    guard let form = subject.form else { return [] }
    let year = subject.report.identity.year
    if let refusal = form.refusal { return [refused(form, refusal, year, subject)] }
    guard let year else { return [] }
    if year > form.years.upperBound {
      // Some bodies learn of a new form only when their report is out.
      let isFirstYear = year - 1 == form.years.upperBound
      return [
        finding(subject.finding(rule: "form-outdated", isFirstYear ? .info : .warning), form, year)
      ]
    }
    if year < form.years.lowerBound {
      return [finding(subject.finding(rule: "form-early", .warning), form, year)]
    }
    return []
  }

  private func finding(_ finding: Finding, _ form: Form, _ year: Int) -> Finding {
    var finding = finding
    finding.add("year", .count(year))
    finding.add("formID", .text(form.id))
    finding.add("from", .count(form.years.lowerBound))
    finding.add("until", .count(form.years.upperBound))
    return finding
  }

  private func refused(
    _ form: Form, _ refusal: Bilingual, _ year: Int?, _ subject: AuditedReport
  ) -> Finding {
    let isInTime = year.map { $0 <= form.years.upperBound } ?? true
    var finding = subject.finding(
      rule: "form-refused", isInTime ? .info : .warning,
      arguments: ["formID": .text(form.id), "reason": .text(refusal.chinese)])
    finding.add("reasonEnglish", .text(refusal.english))
    return finding
  }
}
