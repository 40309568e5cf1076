/// Tries the labels of columns at one width after the other.
struct ColumnFit {
  let places: [ColumnPlace]
  let bars: [Bar]
  /// The words of the axis, needed where a column goes without its own.
  let axisWords: [String]

  /// What stands at one width, and the room the axis then takes.
  struct Choice {
    var labels: [String?]
    var categories: [String?]
    var gutter: Double
  }

  /// Nil where flagged labels clash, or not even the short names fit side by side.
  ///
  /// Where columns go without labels the axis gets words, if there is room for them.
  func choice(at tier: Tier, allowsAxis: Bool = true) -> Choice? {
    let gutter = Gutter.fitting(axisWords)
    guard let bare = choice(plot: tier.width, gutter: 0) else { return nil }
    if bare.isComplete || !allowsAxis { return bare.choice }
    return choice(plot: tier.width - gutter, gutter: gutter)?.choice ?? bare.choice
  }

  private func choice(plot: Double, gutter: Double) -> (choice: Choice, isComplete: Bool)? {
    var ladder = LabelLadder(plot: plot, obstacles: places.compactMap(\.obstacle))
    if gutter > 0 { ladder.overhang = 0 }
    guard let labels = ladder.choice(for: wishes), let names = categories(plot: plot) else {
      return nil
    }
    let choice = Choice(labels: labels.texts, categories: names, gutter: gutter)
    return (choice, labels.isComplete)
  }

  /// The names below, all in full or all short.
  private func categories(plot: Double) -> [String]? {
    let slot = plot / Double(bars.count)
    return [bars.map(\.label.full), bars.map(\.label.short)].first { texts in
      texts.allSatisfy { ChartText.width(of: $0) + 0.12 <= slot }
    }
  }

  private var wishes: [LabelLadder.Wish] {
    let ranks = extremes
    return places.indices.map { index in
      let place = places[index]
      return LabelLadder.Wish(
        forms: place.bar.forms, center: place.center, baseline: place.baseline,
        isRequired: place.bar.isFlagged, rank: ranks[index])
    }
  }

  /// The greatest, last, first and least, in this order of importance.
  private var extremes: [Int: Int] {
    let known = places.indices.filter { places[$0].bar.size != nil }
    func size(_ index: Int) -> Double { places[index].bar.size ?? 0 }
    let chosen = [
      known.max { size($0) < size($1) }, known.last, known.first,
      known.min { size($0) < size($1) },
    ]
    var ranks: [Int: Int] = [:]
    for (rank, index) in chosen.enumerated() {
      if let index, ranks[index] == nil { ranks[index] = rank }
    }
    return ranks
  }
}
