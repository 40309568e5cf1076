import Disclosure

/// What became of an indicator since a body's report before, in words.
///
/// A change is stated only between reports whose numbers mean the same and that nothing casts doubt
/// on; a small one is none.
struct Change {
  let edition: Edition
  let indicator: Int
  let row: Roster.Row

  /// Below it, in either measure, nothing has changed to speak of.
  private static let smallest = 3
  private static let smallestShare = Int64(20)

  var words: String {
    guard let before else { return edition.words["compare.first-report"] }
    let comparability = self.comparability(with: before)
    guard comparability == .same else { return edition.words["compare.form-changed"] }
    let change = change(from: before)
    guard year(of: before) + 1 != year(of: row.entry) else { return change }
    return edition.words["compare.since", ["year": String(year(of: before)), "change": change]]
  }
}

extension Change {
  /// The latest report of a year before; the first where that year has two.
  private var before: Int? {
    let reports = edition.plan.publishers[row.publisher].reports
    guard let last = reports.last(where: { year(of: $0) < year(of: row.entry) }) else { return nil }
    return reports.first { year(of: $0) == year(of: last) }
  }

  private func year(of entry: Int) -> Int { edition.contents.archive.entries[entry].year ?? 0 }

  private func comparability(with before: Int) -> Comparability {
    let entries = edition.contents.archive.entries
    guard let from = entries[before].form, let to = entries[row.entry].form else { return .none }
    return edition.contents.book.comparability(of: indicator, from: from, to: to)
  }

  private func change(from before: Int) -> String {
    let (then, now) = (value(of: before), value(of: row.entry))
    guard now.value != nil, !now.isUndefined else { return edition.words["compare.not-compared"] }
    guard then.value != nil, !then.isUndefined else {
      let state = then.isUndefined ? Cell.State.notInForm : then.state
      return edition.words["compare.was-missing", ["state": edition.stateWords(state)]]
    }
    guard !isDisputed(before), !isDisputed(row.entry) else {
      return edition.words["compare.disputed"]
    }
    return now.denominator == nil ? amount(from: then, to: now) : share(from: then, to: now)
  }

  private func value(of entry: Int) -> IndicatorValue {
    edition.contents.indicators[entry][indicator]
  }

  private func isDisputed(_ entry: Int) -> Bool {
    !edition.contents.findings.findings(ofEntry: entry).isEmpty
      && !edition.marks(of: indicator, entry: entry).isEmpty
  }
}

extension Change {
  private func amount(from then: IndicatorValue, to now: IndicatorValue) -> String {
    guard let old = then.value, let new = now.value, let rise = new.adding(old, times: -1) else {
      return edition.words["compare.not-compared"]
    }
    let size = rise.isNegative ? Quantity.zero.adding(rise, times: -1) ?? rise : rise
    let isSmall =
      size < Quantity(Self.smallest)
      || Quantity.zero.adding(size, times: Self.smallestShare).map { $0 < old } ?? false
    if isSmall { return edition.words["compare.steady"] }
    let text = signed(NumberText.grouped(size), isNegative: rise.isNegative)
    guard old >= Quantity(NumberText.fewestForPercentage), let ratio = Ratio(size, over: old) else {
      return text
    }
    return edition.words[
      "compare.change",
      ["change": text, "percent": signed(ratio.percent + "%", isNegative: rise.isNegative)]]
  }

  /// In percentage points, where both shares are of enough cases.
  private func share(from then: IndicatorValue, to now: IndicatorValue) -> String {
    let fewest = Quantity(NumberText.fewestForPercentage)
    guard let old = Ratio(then), let new = Ratio(now), old.denominator >= fewest,
      new.denominator >= fewest
    else { return edition.words["compare.too-few"] }
    let rise = new.percentTenths - old.percentTenths
    let size = rise.magnitude
    if size < UInt(Self.smallest * 10)
      || size * UInt(Self.smallestShare) < old.percentTenths.magnitude
    {
      return edition.words["compare.steady"]
    }
    return edition.words[
      "compare.points",
      ["change": signed("\(size / 10).\(size % 10)", isNegative: rise < 0)]]
  }

  private func signed(_ text: String, isNegative: Bool) -> String {
    (isNegative ? "\u{2212}" : "+") + text
  }
}
