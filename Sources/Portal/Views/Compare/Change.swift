import Disclosure
import Templating

/// What became of an indicator since a body's report before, in words.
///
/// A change is stated only between reports whose numbers mean the same and that nothing casts doubt
/// on; a small one is none.
struct Change {
  private let edition: Edition
  private let outcome: Outcome
  /// The year of the report before, where that is not the year before.
  private let since: Int?

  /// What can be said.
  private enum Outcome {
    case nothing(Phrase)
    /// In the indicator's own unit, and in per cent of what was there.
    case amount(Quantity, isNegative: Bool, share: Ratio?)
    /// In tenths of a percentage point.
    case points(UInt, isNegative: Bool)
  }

  /// Below it, in either measure, nothing has changed to speak of.
  private static let smallest = 3
  private static let smallestShare = Int64(20)

  init(edition: Edition, indicator: Int, row: Roster.Row) {
    self.init(
      edition: edition, indicator: indicator, entry: row.entry,
      before: edition.plan.roster.entry(before: row.entry))
  }

  /// `before` is the body's report before; nil where there is none.
  init(edition: Edition, indicator: Int, entry: Int, before: Int?) {
    self.edition = edition
    guard let before else {
      (outcome, since) = (.nothing(edition.compareWords.change.firstReport), nil)
      return
    }
    let pair = Pair(edition: edition, indicator: indicator, before: before, entry: entry)
    guard pair.isComparable else {
      (outcome, since) = (.nothing(edition.compareWords.change.formChanged), nil)
      return
    }
    outcome = pair.outcome
    let entries = edition.contents.archive.entries
    let years = (entries[before].year ?? 0, entries[entry].year ?? 0)
    since = years.0 + 1 == years.1 ? nil : years.0
  }
}

// MARK: - Words

extension Change {
  var words: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Hands the words over for the next field of a view.
  func fill(_ values: inout Values) {
    if case .nothing(let phrase) = outcome, since == nil {
      values.text(phrase)
    } else {
      values.text { append(to: &$0) }
    }
  }

  private var wording: ChangeWords { edition.compareWords.change }

  private func append(to bytes: inout [UInt8]) {
    guard let since else { return appendOutcome(to: &bytes) }
    wording.since.append(to: &bytes) { gap, bytes in
      if gap == 0 { bytes.append(decimal: since) } else { appendOutcome(to: &bytes) }
    }
  }

  private func appendOutcome(to bytes: inout [UInt8]) {
    switch outcome {
    case .nothing(let phrase): bytes.append(contentsOf: edition.phrases.text(of: phrase).utf8)
    case .amount(let size, let isNegative, let share):
      appendAmount(size, isNegative, share, to: &bytes)
    case .points(let size, let isNegative):
      wording.points.append(to: &bytes) { _, bytes in
        bytes.append(sign: isNegative)
        bytes.append(tenths: size)
      }
    }
  }

  private func appendAmount(
    _ size: Quantity, _ isNegative: Bool, _ share: Ratio?, to bytes: inout [UInt8]
  ) {
    guard let share else {
      bytes.append(sign: isNegative)
      return bytes.append(grouped: size)
    }
    wording.change.append(to: &bytes) { gap, bytes in
      bytes.append(sign: isNegative)
      if gap == 0 { return bytes.append(grouped: size) }
      bytes.append(tenths: share.percentTenths.magnitude)
      bytes.append(UInt8(ascii: "%"))
    }
  }
}

extension [UInt8] {
  fileprivate mutating func append(sign isNegative: Bool) {
    append(contentsOf: (isNegative ? "\u{2212}" : "+").utf8)
  }

  fileprivate mutating func append(tenths: UInt) {
    append(decimal: UInt64(tenths / 10))
    append(UInt8(ascii: "."))
    append(decimal: UInt64(tenths % 10))
  }
}

// MARK: - What can be said

extension Change {
  /// Two reports of a body by one indicator.
  private struct Pair {
    let edition: Edition
    let indicator: Int
    let before: Int
    let entry: Int

    var isComparable: Bool {
      let forms = edition.contents.forms
      guard let from = forms[before], let to = forms[entry] else { return false }
      return edition.contents.book.comparability(of: indicator, between: from, to) == .same
    }

    var outcome: Outcome {
      let words = edition.compareWords.change
      let contents = edition.contents
      let now = contents.indicators[entry, indicator]
      guard now.value != nil, !now.isUndefined else { return .nothing(words.notCompared) }
      let then = contents.indicators[before, indicator]
      guard then.value != nil, !then.isUndefined else {
        let state = then.isUndefined ? Cell.State.notInForm : then.state
        return .nothing(words.wasMissing[Int(state.rawValue)])
      }
      guard !contents.isMarked(indicator, entry: before),
        !contents.isMarked(indicator, entry: entry)
      else { return .nothing(words.disputed) }
      return now.denominator == nil ? amount(from: then, to: now) : share(from: then, to: now)
    }

    private func amount(from then: IndicatorValue, to now: IndicatorValue) -> Outcome {
      let words = edition.compareWords.change
      guard let old = then.value, let new = now.value, let rise = new.adding(old, times: -1) else {
        return .nothing(words.notCompared)
      }
      let size = rise.isNegative ? Quantity.zero.adding(rise, times: -1) ?? rise : rise
      let isSmall =
        size < Quantity(Change.smallest)
        || Quantity.zero.adding(size, times: Change.smallestShare).map { $0 < old } ?? false
      if isSmall { return .nothing(words.steady) }
      let isEnough = old >= Quantity(NumberText.fewestForPercentage)
      return .amount(
        size, isNegative: rise.isNegative, share: isEnough ? Ratio(size, over: old) : nil)
    }

    /// In percentage points, where both shares are of enough cases.
    private func share(from then: IndicatorValue, to now: IndicatorValue) -> Outcome {
      let words = edition.compareWords.change
      let fewest = Quantity(NumberText.fewestForPercentage)
      guard let old = Ratio(then), let new = Ratio(now), old.denominator >= fewest,
        new.denominator >= fewest
      else { return .nothing(words.tooFew) }
      let rise = new.percentTenths - old.percentTenths
      let size = rise.magnitude
      let isSmall =
        size < UInt(Change.smallest * 10)
        || size * UInt(Change.smallestShare) < old.percentTenths.magnitude
      return isSmall ? .nothing(words.steady) : .points(size, isNegative: rise < 0)
    }
  }
}

extension Edition {
  func year(of entry: Int) -> Int { contents.archive.entries[entry].year ?? 0 }
}
