/// A publisher's reports have no year missing between them.
///
/// The report may exist and not be collected here. Legal basis: 政府信息公开条例 第四十九条 demands one
/// every year.
///
/// Example: reports for 2019, 2020 and 2022.
struct YearGap: HistoryRule {
  func findings(in history: AuditedHistory) -> [Finding] {
    let years = history.years
    return zip(years, years.dropFirst()).compactMap { before, after in
      guard after.year > before.year + 1, let record = after.records.first else { return nil }
      let missing = [before.year + 1, after.year - 1]
      let written = missing[0] == missing[1] ? "\(missing[0])" : "\(missing[0])–\(missing[1])"
      return history.finding(
        rule: "year-gap", .info, in: record,
        arguments: [
          "years": .text(written), "before": .count(before.year), "after": .count(after.year),
        ])
    }
  }
}
