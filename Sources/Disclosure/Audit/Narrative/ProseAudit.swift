/// Surveys the prose once and holds it against every rule about prose alone.
struct ProseAudit: ReportRule {
  private static let rules: [any ProseRule] = [
    DeniedProblems(), ConflictingCounts(), PartsOfWholes(), RepeatedText(), HeadingForm(),
    BrokenParagraphs(), LetterForm(),
  ]

  func findings(in subject: AuditedReport) -> [Finding] {
    let survey = ProseSurvey(of: subject.report.outline.paragraphs)
    var findings: [Finding] = []
    for rule in Self.rules { findings += rule.findings(in: survey, of: subject) }
    return findings
  }
}
