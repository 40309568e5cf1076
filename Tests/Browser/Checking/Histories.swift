/// Which bodies reported when and on which form, by the site's own file of reports.
struct Histories {
  struct Report {
    let year: Int
    let form: String
  }

  /// By the page of the body, in the order of the years.
  let reports: [String: [Report]]
  /// Whose page it is.
  let publishers: [String: String]

  init(_ site: SiteFolder) {
    var reports: [String: [Report]] = [:]
    var publishers: [String: String] = [:]
    for row in Figures(csv: site.text("d/reports.csv")).rows {
      guard let path = row["page"], let year = row["year"].flatMap({ Int($0) }) else { continue }
      let page = path.split(separator: "/").dropLast(2).joined(separator: "/") + "/index.html"
      // Of two reports for a year the first counts.
      if reports[page]?.contains(where: { $0.year == year }) == true { continue }
      reports[page, default: []].append(Report(year: year, form: row["form"] ?? ""))
      publishers[page] = row["publisher"]
    }
    self.reports = reports.mapValues { $0.sorted { $0.year < $1.year } }
    self.publishers = publishers
  }

  /// The years whose report is on another form than the report before, within a span.
  func changes(of page: String, in years: [Int]) -> [Int] {
    let own = (reports[page] ?? []).filter { years.contains($0.year) && !$0.form.isEmpty }
    return zip(own, own.dropFirst()).filter { $0.form != $1.form }.map(\.1.year)
  }

  /// The years of a span without a report.
  func gaps(of page: String, in years: [Int]) -> [Int] {
    years.filter { year in !(reports[page] ?? []).contains { $0.year == year } }
  }

  /// Whether the report of a year is on another form than the one before it; false for a first one.
  func changes(_ page: String, in year: Int) -> Bool {
    let own = (reports[page] ?? []).filter { $0.year <= year }
    guard own.count > 1, own.last?.year == year else { return false }
    return own[own.count - 2].form != own[own.count - 1].form
  }
}
