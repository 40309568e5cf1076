import Disclosure

/// Lays reports of one group and year side by side.
struct Comparison {
  /// What pages say that show one.
  static let texts = ["compare", "groups", "states"]

  let edition: Edition
  let year: Int
  let group: PeerGroup
  /// All rows the medians rest on, in the order of the table.
  let rows: [Roster.Row]
  /// How many bodies the site knows where the rows are from.
  let known: Int
  let indicators: [Int]
  private let lineups: [Lineup?]

  /// The whole group.
  init(_ edition: Edition, of group: PeerGroup, in year: Int) {
    let rows = edition.plan.roster.rows(of: group, in: year)
    let lineups = edition.plan.lineups
    self.init(
      edition, group, year, rows, known: edition.plan.roster.size(of: group)
    ) { lineups.lineup(of: $0, in: year, group) }
  }

  /// Some of the group, such as the bodies of one city.
  init(_ edition: Edition, of group: PeerGroup, in year: Int, among rows: [Roster.Row], known: Int)
  {
    self.init(edition, group, year, rows, known: known) { indicator in
      let lineup = Lineup(of: indicator, among: rows, in: edition.contents)
      return lineup.form == nil ? nil : lineup
    }
  }

  private init(
    _ edition: Edition, _ group: PeerGroup, _ year: Int, _ rows: [Roster.Row], known: Int,
    lineup: (Int) -> Lineup?
  ) {
    self.edition = edition
    self.year = year
    self.group = group
    self.rows = rows
    self.known = known
    let key = Self.keyIndicators.compactMap(edition.contents.book.index)
    let pairs = key.map { ($0, lineup($0)) }.filter { $0.1 != nil }
    indicators = pairs.map(\.0)
    lineups = pairs.map(\.1)
  }

  /// What a first look at a body asks for.
  private static let keyIndicators = [
    "app-new", "app-carried-in", "app-handled", "rate-open-partial", "out-refuse", "out-unavail",
    "review-total", "litigation-total", "permits", "penalties",
  ]
}

extension Comparison {
  /// The table, or the range of its rows that one page holds.
  func table(
    id: String, caption: String, part: Range<Int>? = nil, namesPlaces: Bool = true
  ) -> ComparisonTable {
    let isMixed = forms.count > 1
    return ComparisonTable(
      id: id, caption: caption, columns: columns,
      rows: rows[part ?? rows.indices].map { row($0, namesPlaces, isMixed) },
      summary: rows.count > 1 ? summary : [], formNote: isMixed ? formNote : "")
  }

  private var words: Words { edition.words }

  private var columns: [ComparisonColumn] {
    indicators.map { position in
      let indicator = edition.contents.book.indicators[position]
      return ComparisonColumn(
        title: indicator.title[edition.language], unit: indicator.unit[edition.language],
        sorted: edition.address(of: .indicatorOfYear(indicator.id, year, group, part: 1)))
    } + [ComparisonColumn(title: words["compare.findings"], unit: "", sorted: nil)]
  }

  private func row(_ row: Roster.Row, _ namesPlaces: Bool, _ isMixed: Bool) -> ComparisonRow {
    let place = namesPlaces ? edition.place(of: row.publisher) : nil
    let form = isMixed ? edition.formTitle(of: row.entry) : nil
    return ComparisonRow(
      name: edition.name(of: row.publisher), address: edition.address(ofBody: row.publisher),
      notes: [place, form].compactMap { $0 },
      cells: indicators.map { edition.markedNumber(of: $0, entry: row.entry) }
        + [edition.findingCount(ofEntry: row.entry)])
  }
}

// What stands below the rows.
extension Comparison {
  private var hasMedians: Bool { lineups.contains { $0?.median != nil } }

  private var summary: [ComparisonRow] {
    hasMedians
      ? [medians, coverage("compare.counted") { $0.medianCount }]
      : [coverage("compare.comparable") { $0.counted }]
  }

  /// Findings have no median: it would say nothing.
  private var medians: ComparisonRow {
    ComparisonRow(
      name: words["compare.median"], address: nil,
      cells: lineups.map { edition.number(of: $0?.median) }
        + [edition.plain(words["compare.no-findings-median"])])
  }

  private func coverage(_ key: String, _ count: (Lineup) -> Int) -> ComparisonRow {
    ComparisonRow(
      name: words[key], address: nil,
      cells: lineups.map { edition.plain("\($0.map(count) ?? 0)/\(known)") } + [total])
  }

  /// The findings of all rows, with how many rows there are.
  private var total: NumberView {
    let count = rows.reduce(0) { $0 + edition.contents.findings.openCount(ofEntry: $1.entry) }
    return edition.plain(
      words[
        "compare.total",
        ["count": NumberText.grouped(count), "coverage": "\(rows.count)/\(known)"]])
  }

  /// The forms in use, by id.
  private var forms: [String] {
    Set(rows.map { edition.contents.archive.entries[$0.entry].form ?? "" }).sorted()
  }

  private var formNote: String {
    let titles = forms.map { edition.formTitle($0.isEmpty ? nil : $0) }
    return words[
      "compare.mixed-forms", ["forms": titles.joined(separator: words["compare.list-comma"])]]
  }
}
