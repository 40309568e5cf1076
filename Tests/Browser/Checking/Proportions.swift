/// Whether small numbers are left as they are: no percentage of fewer than thirty.
enum Proportions {
  static let least = 30

  /// The rates of an indicator's file that are printed as percentages on its pages although their
  /// denominator is small, and those of nothing that are printed as any number.
  static func complaints(_ site: SiteFolder, indicator: String) -> [String] {
    let bodies = Dictionary(
      Figures(csv: site.text("d/reports.csv")).rows.map {
        ("\($0["publisher"] ?? "") \($0["year"] ?? "")", $0["page"] ?? "")
      }, uniquingKeysWith: { first, _ in first })
    let small = Figures(csv: site.text("i/\(indicator)/data.csv")).rows.filter { row in
      row["denominator"].flatMap { Int($0) }.map { $0 < least } ?? false
    }
    return small.flatMap { row -> [String] in
      let year = row["year"] ?? ""
      guard let report = bodies["\(row["publisher"] ?? "") \(year)"] else { return [] }
      return site.pages.filter { $0.path.hasPrefix("i/\(indicator)/\(year)/") }.flatMap { page in
        cells(of: report, on: page).compactMap { cell in
          fault(page.text(of: cell), of: row).map { "\(page.place(cell)): \($0)" }
        }
      }
    }
  }

  private static func fault(_ text: String, of row: [String: String]) -> String? {
    if text.contains("%") { return "\(text) of \(row["denominator"] ?? "")" }
    let isNumber = text.contains { $0.isASCII && $0.isNumber } && !text.contains("/")
    return row["denominator"] == "0" && isNumber ? "\(text) of nothing" : nil
  }

  /// The cells of the rows that lead to a report.
  private static func cells(of report: String, on page: WebPage) -> [Int] {
    page.indices(of: "tr").filter { row in
      page.elements("a", in: row).contains { link in
        link["href"].flatMap { LinkCheck.target(of: $0, from: page.path) } == report
      }
    }.flatMap { page.indices(of: "td", in: $0) }
  }
}
