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
  private let counts: [Int]

  package init(of indicator: Int, among rows: [Roster.Row], in contents: SiteContents) {
    let form = Self.commonForm(of: indicator, among: rows, in: contents)
    var sorting = Sorting(
      peers: Comparables(contents, indicator: indicator, form: form),
      isShare: contents.book.indicators[indicator].kind == .share)
    for (offset, row) in rows.enumerated() {
      sorting.take(
        contents.indicators[row.entry][indicator], Int32(truncatingIfNeeded: offset),
        form: contents.archive.entries[row.entry].form)
    }
    sorting.finish()
    self.init(
      order: sorting.sections.flatMap { $0 }, form: form, median: sorting.median,
      counts: sorting.sections.map(\.count))
  }

  private init(order: [Int32], form: String?, median: Middle?, counts: [Int]) {
    self.order = order
    self.form = form
    self.median = median
    self.counts = counts
  }
}

extension Lineup {
  package func count(of section: Section) -> Int { counts[section.rawValue] }

  /// The bodies whose values mean the same, shares of few cases among them.
  package var counted: Int { count(of: .sorted) + count(of: .few) }

  /// How many values the median rests on: shares of few cases are left out.
  package var medianCount: Int { count(of: .sorted) }

  /// Where a section lies in `order`.
  package func range(of section: Section) -> Range<Int> {
    let start = counts[..<section.rawValue].reduce(0, +)
    return start..<start + counts[section.rawValue]
  }

  /// The same without the order, for groups that no page sorts.
  var summary: Lineup { Lineup(order: [], form: form, median: median, counts: counts) }

  /// Most values decide; of two equally frequent forms the later id.
  private static func commonForm(
    of indicator: Int, among rows: [Roster.Row], in contents: SiteContents
  ) -> String? {
    var uses: [String: Int] = [:]
    for row in rows where contents.indicators[row.entry][indicator].value != nil {
      if let form = contents.archive.entries[row.entry].form { uses[form, default: 0] += 1 }
    }
    return uses.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
  }
}

/// Values while they are being put into order.
private struct Sorting {
  let peers: Comparables
  let isShare: Bool
  var sections: [[Int32]] = [[], [], [], []]
  private(set) var median: Lineup.Middle?
  private var amounts: [(value: Quantity, row: Int32)] = []
  private var shares: [(value: Ratio, row: Int32)] = []
  private var missing: [(state: UInt8, row: Int32)] = []

  init(peers: Comparables, isShare: Bool) {
    self.peers = peers
    self.isShare = isShare
  }

  mutating func take(_ value: IndicatorValue, _ row: Int32, form: String?) {
    let ratio = Ratio(value)
    guard let amount = value.value, !isShare || ratio != nil else {
      let state = value.isUndefined ? Cell.State.notInForm : value.state
      return missing.append((state.rawValue, row))
    }
    guard let form, peers.contains(form) else {
      return sections[Lineup.Section.otherForm.rawValue].append(row)
    }
    guard let ratio, isShare else { return amounts.append((amount, row)) }
    if ratio.denominator < Quantity(NumberText.fewestForPercentage) {
      sections[Lineup.Section.few.rawValue].append(row)
    } else {
      shares.append((ratio, row))
    }
  }

  mutating func finish() {
    amounts.sort { $0.value == $1.value ? $0.row < $1.row : $0.value > $1.value }
    shares.sort { $0.value == $1.value ? $0.row < $1.row : $0.value > $1.value }
    missing.sort { ($0.state, $0.row) < ($1.state, $1.row) }
    sections[3] = missing.map(\.row)
    sections[0] = isShare ? shares.map(\.row) : amounts.map(\.row)
    guard sections[0].count >= Lineup.fewestForMedian else { return }
    median =
      isShare
      ? Median.of(shares.map(\.value)).map(Lineup.Middle.share)
      : Median.of(amounts.map(\.value)).map(Lineup.Middle.amount)
  }
}
