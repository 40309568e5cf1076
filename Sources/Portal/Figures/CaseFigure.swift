import Charts
import Disclosure

/// How the cases of administrative review or litigation in one report ended, a square for each.
struct CaseFigure {
  let edition: Edition
  let entry: Int
  let owner: String
  let table: String
  let csv: String
  let kind: Kind

  enum Kind: String, CaseIterable {
    case review
    case litigation

    /// The rows of the review table whose cells are added up.
    var rows: [String] {
      switch self {
      case .review: ["review"]
      case .litigation: ["direct", "after_review"]
      }
    }
  }

  /// In the order in which readers look for them: corrections first.
  private static let results = [("corrected", 3), ("upheld", 1), ("other", 4), ("pending", 6)]

  /// Nil where the report has no such cells or no cases.
  var view: FigureView? {
    guard let cells = PathCells(entry: entry, contents: edition.contents) else { return nil }
    let classes = Self.results.map { result, tone in
      unit(result, tone: tone, cells)
    }
    let known = classes.compactMap(\.count).reduce(0, +)
    guard known > 0 else { return nil }
    let title = edition.words["figures.\(kind.rawValue)"]
    let chart = UnitChart(
      ChartFrame(
        id: "f-\(kind.rawValue)",
        title: edition.words["figures.of-owner", ["owner": owner, "title": title]],
        description: classes.map { "\($0.label) \($0.text)" }
          .joined(separator: edition.words["figures.list-comma"]) + edition.words["figures.stop"]
          + edition.words["figures.space"] + edition.words["figures.see-table"],
        language: edition.language.tag),
      classes: classes)
    return FigureView(
      id: "f-\(kind.rawValue)", title: title,
      subtitle: edition.words[
        chart.isOfSquares ? "figures.case-each" : "figures.case-share", ["year": year]],
      chart: chart,
      key: chart.isOfSquares
        ? nil : ChartKey(classes.map { ChartKey.Entry(.tone($0.tone), label: $0.label) }),
      source: edition.words["figures.source-review"], table: table, csv: csv)
  }

  private var year: String {
    edition.contents.archive.entries[entry].year.map(String.init) ?? ""
  }

  private func unit(_ result: String, tone: Int, _ cells: PathCells) -> UnitChart.Class {
    let parts = kind.rows.map { cells["review.\($0).\(result)"] }
    let counts = parts.compactMap { $0.value?.integer }
    let isKnown = counts.count == parts.count
    let missing = parts.first { $0.value == nil }?.state ?? .absent
    let count = counts.reduce(0, +)
    return UnitChart.Class(
      edition.words["figures.results.\(result)"], count: isKnown ? count : nil,
      text: isKnown ? NumberText.grouped(count) : edition.stateWords(missing), tone: tone,
      isOutlined: result == "corrected")
  }
}
