import Disclosure

/// Values of one indicator while they are being put into order.
struct LineupSorting {
  /// The forms whose values are compared; nil where nobody has a value.
  private let peers: Comparables?
  private let isShare: Bool
  private var amounts: [Amount] = []
  private var shares: [Share] = []
  private var few: [Int32] = []
  private var others: [Int32] = []
  /// By state.
  private var missing: [[Int32]] = Array(repeating: [], count: Cell.State.allCases.count)
  private(set) var median: Lineup.Middle?

  init(peers: Comparables?, isShare: Bool) {
    self.peers = peers
    self.isShare = isShare
  }

  mutating func take(_ value: IndicatorValue, _ row: Int32, form: Int?) {
    let share = isShare ? Share(value, row) : nil
    guard let amount = value.value, !isShare || share != nil else {
      let state = value.isUndefined ? Cell.State.notInForm : value.state
      return missing[Int(state.rawValue)].append(row)
    }
    guard let form, let peers, peers.contains(form) else { return others.append(row) }
    guard let share else { return amounts.append(Amount(value: amount, row: row)) }
    if let cases = value.denominator, cases < Quantity(NumberText.fewestForPercentage) {
      few.append(row)
    } else {
      shares.append(share)
    }
  }

  mutating func finish() {
    amounts.sort { $0.precedes($1) }
    shares.sort { $0.precedes($1) }
    let count = amounts.count + shares.count
    guard count >= Lineup.fewestForMedian else { return }
    let (upper, lower) = ((count - 1) / 2, count / 2)
    median =
      isShare
      ? Self.middle(shares[lower].ratio, shares[upper].ratio).map(Lineup.Middle.share)
      : Median.between(amounts[lower].value, amounts[upper].value).map(Lineup.Middle.amount)
  }

  /// Section by section.
  var order: [Int32] {
    var order: [Int32] = []
    order.reserveCapacity(Int(counts.wrappedSum()))
    for amount in amounts { order.append(amount.row) }
    for share in shares { order.append(share.row) }
    order += few
    order += others
    for rows in missing { order += rows }
    return order
  }

  var counts: SIMD4<Int32> {
    SIMD4(
      Int32(amounts.count + shares.count), Int32(few.count), Int32(others.count),
      Int32(missing.reduce(0) { $0 + $1.count }))
  }

  private static func middle(_ lower: Ratio?, _ upper: Ratio?) -> Ratio? {
    guard let lower, let upper else { return nil }
    return Median.between(lower, upper)
  }
}

/// The highest comes first; of equal ones the first row.
private struct Amount {
  let value: Quantity
  let row: Int32

  func precedes(_ other: Amount) -> Bool {
    value == other.value ? row < other.row : other.value < value
  }
}

/// A share as two whole numbers, the second above 0.
private struct Share {
  let upper: Int64
  let lower: Int64
  let row: Int32

  /// Nil for what is no share, and where its percentage leaves 64 bits.
  init?(_ value: IndicatorValue, _ row: Int32) {
    guard let part = value.value, let whole = value.denominator else { return nil }
    let decimals = max(part.decimals, whole.decimals)
    guard let upper = part.scaled(to: decimals), let lower = whole.scaled(to: decimals), lower > 0
    else { return nil }
    if upper.magnitude > Self.surelyFits, Ratio(part, over: whole) == nil { return nil }
    (self.upper, self.lower, self.row) = (upper, lower, row)
  }

  private static let surelyFits: UInt64 = 1 << 50

  var ratio: Ratio? {
    Ratio(Quantity(mantissa: upper, decimals: 0), over: Quantity(mantissa: lower, decimals: 0))
  }

  func precedes(_ other: Share) -> Bool {
    let (mine, others) = (Int128(upper) * Int128(other.lower), Int128(other.upper) * Int128(lower))
    return mine == others ? row < other.row : mine > others
  }
}
