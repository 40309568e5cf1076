/// Reads the publication date and holds it against the law's deadline.
///
/// Article 49 of the regulation: departments publish by 31 January, governments by 31 March of the
/// following year. Towns and streets are not named there; they follow the departments by practice.
struct PublicationCheck {
  private(set) var date: CalendarDate?
  private(set) var findings: [Finding] = []

  init(_ report: ReportEvidence, year: Int?, kind: Publisher.Kind?) {
    guard let entry = report.frontMatter.published else {
      findings = [report.finding(rule: "published-date-missing", .info, at: nil)]
      return
    }
    date = PublicationDate.date(entry.value, characters: report.identifier.characters)
    guard let date, let year else {
      if date == nil { findings = [Self.impossible(entry, year, report)] }
      return
    }
    if date < CalendarDate(year: year, month: 12, day: 31) ?? date {
      findings = [Self.impossible(entry, year, report)]
    } else {
      findings = Self.late(date, year, kind, entry, report).map { [$0] } ?? []
    }
  }

  private static func impossible(
    _ entry: FrontMatter.Entry, _ year: Int?, _ report: ReportEvidence
  ) -> Finding {
    report.finding(
      rule: "publication-date-impossible", .warning, at: entry.place,
      ["date": .text(entry.value), "year": .text(year.map(String.init) ?? "")])
  }

  private static func late(
    _ date: CalendarDate, _ year: Int, _ kind: Publisher.Kind?, _ entry: FrontMatter.Entry,
    _ report: ReportEvidence
  ) -> Finding? {
    // The regulation of 2008 gave everybody until 31 March; an office answers for its government.
    let isByMarch = year <= 2018 || kind == nil || kind == .government || kind == .office
    let deadline = CalendarDate(year: year + 1, month: isByMarch ? 3 : 1, day: 31)
    guard let deadline, deadline < date else { return nil }
    let isBound = kind == .government || kind == .office || kind == .department
    return report.finding(
      rule: "published-late", isBound ? .warning : .info, at: entry.place,
      ["date": .text(date.text), "deadline": .text(deadline.text)])
  }
}
