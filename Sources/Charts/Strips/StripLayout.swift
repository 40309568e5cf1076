/// A strip measured out: dots or squares, ticks, and words in bands above.
struct StripLayout {
  /// A dot: its place across from 0 to 1, its row.
  struct Dot: Equatable {
    var place: Double
    var row: Int
  }

  /// A word below the axis.
  struct Tick: Equatable {
    var text: String
    var anchor: StripWords.Anchor
    var isOnlyWide: Bool
  }

  static let squareHeight = 5
  static let rowPitch = 9.0

  let scale: LogScale
  /// The dots that are not the own one; empty where they are counted in squares.
  let dots: [Dot]
  let columns: [StripMarks.Column]
  let words: StripWords
  /// The first pixel of the marks and the line below them.
  let top: Double
  let floor: Double
  let height: Double
  /// The words below the axis that fit.
  let ticks: [Tick]

  init(_ strip: DotStrip) {
    let (scale, marks) = (strip.scale, strip.marks)
    self.scale = scale
    words = StripWords(strip, scale: scale)
    top = words.height + 6
    dots = Self.dots(marks.places, own: strip.own?.value, among: strip.values.sorted)
    columns = marks.columns
    if strip.values.sorted.count <= StripMarks.limit {
      floor = top + Double(Dodge.rows) * Self.rowPitch + 4
    } else {
      let tallest = columns.map(\.squares).max() ?? 0
      floor = top + Double(max(tallest, 8) * Self.squareHeight)
    }
    height = floor + 24
    ticks = Self.ticks(scale, units: strip.units)
  }

  /// One dot of the own value is left to the ring.
  private static func dots(_ places: [Double], own: Double?, among values: [Double]) -> [Dot] {
    var others = places
    if let own, !places.isEmpty, let index = values.firstIndex(of: own) { others.remove(at: index) }
    let rows = Dodge.rows(for: others, spacing: 8.0 / 256)
    return zip(others, rows).map { Dot(place: $0, row: $1) }
  }

  /// Zero stands; of the powers of ten those that collide at the narrowest are left out there.
  private static func ticks(_ scale: LogScale, units: [AxisUnit]) -> [Tick] {
    let all = scale.ticks.map { value in
      let text = Ticks.text(of: value, units: units)
      let width = ChartText.width(of: text)
      let anchor = StripWords.anchor(at: scale.place(of: value), width: width)
      return (Tick(text: text, anchor: anchor, isOnlyWide: false), width)
    }
    let wide = kept(all, tier: .wide)
    let narrow = kept(all, tier: .narrow)
    return wide.map { index in
      var tick = all[index].0
      tick.isOnlyWide = !narrow.contains(index)
      return tick
    }
  }

  /// From the right, where the powers of ten are the more telling; the first is kept in any case.
  private static func kept(_ ticks: [(Tick, Double)], tier: Tier) -> [Int] {
    func range(_ index: Int) -> ClosedRange<Double> {
      ticks[index].0.anchor.range(width: ticks[index].1, tier: tier)
    }
    var kept = [0]
    var limit = Double.infinity
    for index in ticks.indices.dropFirst().reversed() {
      guard range(index).upperBound + 0.4 <= limit,
        range(index).lowerBound >= range(0).upperBound + 0.4
      else { continue }
      limit = range(index).lowerBound
      kept.append(index)
    }
    return kept.sorted()
  }
}
