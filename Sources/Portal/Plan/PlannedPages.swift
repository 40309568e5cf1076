/// Every page of a site in the order of the plan, the reports among them made when they are asked for.
package struct PlannedPages: RandomAccessCollection, Sendable {
  /// The pages before the reports, and those behind them.
  private let others: [PlannedPage]
  private let before: Int
  /// Positions in the archive, in the order of pages.
  private let reports: [Int32]
  private let addresses: ReportAddresses

  init(before: [PlannedPage], reports: [Int32], _ addresses: ReportAddresses, after: [PlannedPage])
  {
    others = before + after
    self.before = before.count
    self.reports = reports
    self.addresses = addresses
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { others.count + reports.count }

  package subscript(position: Int) -> PlannedPage {
    if position < before { return others[position] }
    guard position - before < reports.count else { return others[position - reports.count] }
    let entry = Int(reports[position - before])
    return PlannedPage(page: .report(entry), address: addresses[entry] ?? "")
  }

  /// The pages that are no reports.
  var rest: [PlannedPage] { others }
}
