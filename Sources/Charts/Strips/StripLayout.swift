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

  /// A column of squares.
  struct Column: Equatable {
    var place: Double
    var squares: Int
  }

  static let bins = 60
  static let squareHeight = 5
  static let tallest = 24
  static let rowPitch = 9.0

  let scale: LogScale
  /// The dots that are not the own one; empty where they are counted in squares.
  let dots: [Dot]
  let columns: [Column]
  let squareSize: Int
  let words: StripWords
  /// The first pixel of the marks and the line below them.
  let top: Double
  let floor: Double
  let height: Double
  /// The words below the axis that fit.
  let ticks: [Tick]

  init(_ strip: DotStrip) {
    let values = strip.values.filter { !$0.isNaN }.map { min(max($0, 0), 1e15) }.sorted()
    let pointed = [strip.own?.value, strip.median?.value].compactMap { $0 }
    let scale = LogScale(maximum: (values + pointed).max() ?? 1)
    self.scale = scale
    words = StripWords(strip, scale: scale)
    top = words.height + 6
    if values.count <= DotStrip.limit {
      dots = Self.dots(values, own: strip.own?.value, scale: scale)
      columns = []
      squareSize = 1
      floor = top + Double(Dodge.rows) * Self.rowPitch + 4
    } else {
      dots = []
      (columns, squareSize) = Self.columns(values, scale: scale)
      let tallest = columns.map(\.squares).max() ?? 0
      floor = top + Double(max(tallest, 8) * Self.squareHeight)
    }
    height = floor + 24
    ticks = Self.ticks(scale, units: strip.units)
  }

  /// One dot of the own value is left to the ring.
  private static func dots(_ values: [Double], own: Double?, scale: LogScale) -> [Dot] {
    var others = values
    if let own, let index = others.firstIndex(of: own) { others.remove(at: index) }
    let places = others.map { scale.place(of: $0) }
    let rows = Dodge.rows(for: places, spacing: 8.0 / 256)
    return zip(places, rows).map { Dot(place: $0, row: $1) }
  }

  private static func columns(_ values: [Double], scale: LogScale) -> ([Column], Int) {
    var counts = [Int](repeating: 0, count: bins)
    for value in values {
      counts[min(Int(scale.place(of: value) * Double(bins)), bins - 1)] += 1
    }
    let highest = counts.max() ?? 0
    let size = max(
      (values.count + DotStrip.limit - 1) / DotStrip.limit, (highest + tallest - 1) / tallest)
    let columns = counts.enumerated().filter { $0.element > 0 }.map { bin, count in
      Column(
        place: (Double(bin) + 0.5) / Double(bins), squares: (count + size - 1) / size)
    }
    return (columns, size)
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
