/// Horizontal bars measured out: shares of the width across, pixels down.
struct BarListLayout {
  /// One bar and its label.
  struct Mark: Equatable {
    var bar: Bar
    var text: String
    var left: Double
    var width: Double
    var middle: Double
    /// Whether the bar runs to the left of zero.
    var isBackward: Bool
    var isOpposite: Bool
  }

  let rows: RowLayout
  let marks: [Mark]
  /// Where the bars begin, from 0 to 1.
  let zero: Double
  let height: Double
  let classes: [String]

  init(_ list: BarList) {
    let isPaired = !list.opposite.isEmpty
    let names = list.bars.map(\.label)
    let texts = Self.texts(of: list.bars + list.opposite)
    let isBackward = isPaired || list.bars.contains { ($0.size ?? 0) < 0 }
    let right = Gutter.fitting(texts)
    rows = RowLayout(
      names: names.map(\.full), breaks: list.breaks, pitch: isPaired ? 46 : 26, right: right)
    height = rows.height
    classes = Gutter.classes(left: rows.gutter, right: right)
    let ticks = Self.ticks(for: list)
    let span = Double(ticks.above + ticks.below) * ticks.step
    zero = isBackward && !isPaired ? Double(ticks.below) * ticks.step / span : 0
    var marks: [Mark] = []
    for (index, bar) in (list.bars + list.opposite).enumerated() {
      let row = index % list.bars.count
      let offset = isPaired ? (index < list.bars.count ? -10.0 : 10) : 0
      marks.append(
        Self.mark(
          bar, texts[index], zero: zero, span: span, middle: rows.rows[row].middle + offset,
          isOpposite: index >= list.bars.count))
    }
    self.marks = marks
  }

  private static func ticks(for list: BarList) -> Ticks {
    let sizes = (list.bars + list.opposite).compactMap(\.size)
    return Ticks(maximum: sizes.max() ?? 0, minimum: min(sizes.min() ?? 0, 0))
  }

  /// In full, or short where full ones would leave the bars less room than the words.
  private static func texts(of bars: [Bar]) -> [String] {
    let full = bars.map { $0.forms[0] }
    let widest = full.map { ChartText.width(of: $0) }.max() ?? 0
    return widest <= 4.5 ? full : bars.map { $0.forms[1] }
  }

  private static func mark(
    _ bar: Bar, _ text: String, zero: Double, span: Double, middle: Double, isOpposite: Bool
  ) -> Mark {
    let size = bar.size.map { max($0.magnitude / span, 0) } ?? 0.1
    let isBackward = (bar.size ?? 0) < 0
    return Mark(
      bar: bar, text: text, left: isBackward ? zero - size : zero,
      width: size, middle: middle, isBackward: isBackward, isOpposite: isOpposite)
  }
}
