/// A column chart measured out: every place, and every label's choice at each width.
struct ColumnLayout {
  /// Pixels between the highest and the lowest tick.
  static let plotHeight = 96.0
  /// Pixels between two ticks at the least, so that their words stay apart.
  static let leastPitch = 20.0
  /// More columns than this never fit.
  static let limit = 24

  let ticks: Ticks
  let zero: Double
  let pointsPerTick: Double
  let places: [ColumnPlace]
  let breaks: BreakPlacement
  let height: Double
  /// The base line of the years.
  let categoryLine: Double
  /// The base line of the labels of `places`, and the names below, by width.
  let labels: TieredTexts
  let categories: TieredTexts
  /// Room for the words of the axis where columns go without labels, and from which width on all
  /// have theirs.
  let gutter: Double
  let endOfGutter: Tier?

  /// Nil where the columns do not fit at the narrowest width.
  init?(_ chart: ColumnChart) {
    guard !chart.bars.isEmpty, chart.bars.count <= Self.limit else { return nil }
    ticks = Self.ticks(for: chart)
    breaks = BreakPlacement(chart.breaks, count: chart.bars.count)
    let steps = max(ticks.above + ticks.below, 1)
    pointsPerTick = max(Self.plotHeight / Double(steps), Self.leastPitch)
    zero = breaks.height + 25 + pointsPerTick * Double(ticks.above)
    places = Self.places(chart, zero: zero, pointsPerUnit: pointsPerTick / ticks.step)
    let lowest = places.filter(\.isDownward).map(\.baseline).max() ?? zero
    categoryLine = max(zero + pointsPerTick * Double(ticks.below), lowest) + 19
    height = categoryLine + 6

    let words = ticks.values.map { Ticks.text(of: $0, units: chart.units) }
    let fit = ColumnFit(places: places, bars: chart.bars, axisWords: words)
    guard let narrow = fit.choice(at: .narrow),
      let wide = fit.choice(at: .wide, allowsAxis: narrow.gutter > 0),
      let vast = fit.choice(at: .vast, allowsAxis: wide.gutter > 0)
    else { return nil }
    labels = TieredTexts(narrow: narrow.labels, wide: wide.labels, vast: vast.labels)
    categories = TieredTexts(
      narrow: narrow.categories, wide: wide.categories, vast: vast.categories)
    gutter = narrow.gutter
    endOfGutter = wide.gutter == 0 ? .wide : vast.gutter == 0 ? .vast : nil
  }

  var classes: [String] {
    let end = endOfGutter.map { $0 == .wide ? "gp-ln" : "gp-lu" }
    return Gutter.classes(left: gutter) + (gutter > 0 ? [end].compactMap { $0 } : [])
  }

  private static func ticks(for chart: ColumnChart) -> Ticks {
    let up = chart.bars.compactMap(\.size)
    let down = chart.opposite.compactMap(\.size)
    return Ticks(
      maximum: up.max() ?? 0, minimum: min(up.min() ?? 0, -(down.max() ?? 0), 0))
  }

  private static func places(
    _ chart: ColumnChart, zero: Double, pointsPerUnit: Double
  ) -> [ColumnPlace] {
    let count = chart.bars.count
    let up = chart.bars.enumerated().map { index, bar in
      ColumnPlace(bar, index: index, count: count, zero: zero, pointsPerUnit: pointsPerUnit)
    }
    let down = chart.opposite.enumerated().map { index, bar in
      ColumnPlace(bar, index: index, count: count, zero: zero, pointsPerUnit: -pointsPerUnit)
    }
    return up + down
  }
}
