/// Only bodies with rule-making power report 规章 other than 0.
///
/// Ministries, provinces, cities with districts and autonomous prefectures make 规章; counties,
/// districts, towns and local departments do not. A county printing a number has counted its
/// 规范性文件 or the rules of others: an error. A department of a city or a province may have
/// drafted what its government made: a warning. Legal basis: 立法法 (2023) 第九十一条、第九十三条.
///
/// Example: a district prints 本年新制作数量 2 beside 规章.
struct RuleMakingPower: ReportRule {
  func findings(in subject: AuditedReport) -> [Finding] {
    guard let grid = subject.grid, let publisher = subject.report.identity.publisher,
      let severity = RuleMakingPower.severity(for: publisher)
    else { return [] }
    return grid.ruleMakingRows.compactMap { row in
      let printed = row.cells.filter { cell in
        subject.figures[cell].map { $0 != .zero } ?? false
      }
      guard let first = printed.first, let value = subject.figures[first] else { return nil }
      var finding = subject.finding(
        rule: "rule-making-power", severity, at: first,
        arguments: ["printed": .number(value), "publisher": .text(publisher.name)])
      finding.cells = printed.map(grid.path)
      return finding
    }
  }

  /// Nil for a body that has the power, or may have it for all we know.
  private static func severity(for publisher: Publisher) -> Severity? {
    if publisher.kind == .town { return .error }
    guard let code = publisher.region else { return nil }
    switch Region(code: code, name: "").level {
    case .county: return .error
    case .city where isPrefecture(publisher.name): return .warning
    case .city, .province: return publisher.kind == .department ? .warning : nil
    }
  }

  /// 地区 and 盟 are administered for the province and make no rules.
  private static func isPrefecture(_ name: String) -> Bool {
    name.contains("地区行政公署") || name.contains("盟行政公署")
  }
}
