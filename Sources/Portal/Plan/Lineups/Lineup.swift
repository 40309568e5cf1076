package import Disclosure

/// Bodies that reported in the order of one indicator: like with like first, the missing ones last.
package struct Lineup: Sendable {
  /// Why a body is listed where it is.
  package enum Section: Int, Sendable, CaseIterable {
    /// Sorted by value from the highest down; equal ones by code.
    case sorted
    /// A share of fewer cases than a percentage needs, by code.
    case few
    /// On a form whose numbers mean something else, by code.
    case otherForm
    /// Without a value, by what is missing, then by code.
    case missing
  }

  /// The middle of sorted values.
  package enum Middle: Equatable, Sendable {
    case amount(Quantity)
    case share(Ratio)
  }

  /// The fewest values that have a middle.
  package static let fewestForMedian = 3

  /// Positions in the rows that were compared, section by section.
  package let order: [Int32]
  /// The form of most of the values; nil where there are none.
  package let form: String?
  /// Of the sorted values; nil where they are too few to have a middle worth the name.
  package let median: Middle?
  /// By section.
  private let counts: SIMD4<Int32>

  package init(of indicator: Int, among rows: [Roster.Row], in contents: SiteContents) {
    let form = Self.commonForm(of: indicator, among: rows, in: contents)
    var sorting = LineupSorting(
      peers: form.map { Comparables(contents, indicator: indicator, form: $0) },
      isShare: contents.book.indicators[indicator].kind == .share)
    for (offset, row) in rows.enumerated() {
      sorting.take(
        contents.indicators[row.entry, indicator], Int32(truncatingIfNeeded: offset),
        form: contents.forms[row.entry])
    }
    sorting.finish()
    self.init(
      order: sorting.order, form: form.map { contents.forms.ids[$0] }, median: sorting.median,
      counts: sorting.counts)
  }

  private init(order: [Int32], form: String?, median: Middle?, counts: SIMD4<Int32>) {
    self.order = order
    self.form = form
    self.median = median
    self.counts = counts
  }
}

extension Lineup {
  package func count(of section: Section) -> Int { Int(counts[section.rawValue]) }

  /// The bodies whose values mean the same, shares of few cases among them.
  package var counted: Int { count(of: .sorted) + count(of: .few) }

  /// How many values the median rests on: shares of few cases are left out.
  package var medianCount: Int { count(of: .sorted) }

  /// Where a section lies in `order`.
  package func range(of section: Section) -> Range<Int> {
    var start = 0
    for before in 0..<section.rawValue { start += Int(counts[before]) }
    return start..<start + count(of: section)
  }

  /// The same without the order, for groups that no page sorts.
  var summary: Lineup { Lineup(order: [], form: form, median: median, counts: counts) }

  /// Most values decide; of two equally frequent forms the later id.
  private static func commonForm(
    of indicator: Int, among rows: [Roster.Row], in contents: SiteContents
  ) -> Int? {
    let ids = contents.forms.ids
    var uses = Array(repeating: 0, count: ids.count)
    for row in rows where contents.indicators.hasValue(row.entry, indicator) {
      if let form = contents.forms[row.entry] { uses[form] += 1 }
    }
    return uses.indices.filter { uses[$0] > 0 }.max { (uses[$0], ids[$0]) < (uses[$1], ids[$1]) }
  }
}
