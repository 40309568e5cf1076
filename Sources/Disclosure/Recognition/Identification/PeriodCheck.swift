/// Checks that the figures cover the whole year of the report (H9).
enum PeriodCheck {
  static func finding(
    _ period: StatisticalPeriod?, year: Int?, of report: ReportEvidence
  ) -> Finding? {
    guard let period, period.isNamed || year.map(period.isWhole) ?? true else {
      return report.finding(rule: "period-not-stated", .info, at: nil)
    }
    guard let year, !period.isWhole(year: year) else { return nil }
    // A period of another year than the title's is copied from another report.
    let contradictsTitle =
      report.title?.year == year && (period.first.year != year || period.last.year != year)
    return report.finding(
      rule: "period-mismatch", contradictsTitle ? .error : .warning, at: period.place,
      ["period": .text(period.text), "year": .text(String(year))])
  }
}
