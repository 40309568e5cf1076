/// Rules between neighbours of different form, their labels in bands above the plot.
struct BreakPlacement {
  /// A rule and where its label goes.
  struct Rule: Equatable {
    var label: String
    /// From 0 to 1.
    var x: Double
    var band: Int
    /// Whether the label stands to the left of the rule.
    var isLeading: Bool
  }

  static let bandHeight = 20.0

  let rules: [Rule]

  init(_ breaks: [ChartBreak], count: Int) {
    var rules: [Rule] = []
    var taken: [[ClosedRange<Double>]] = []
    for item in breaks.sorted(by: { $0.index < $1.index }) {
      let x = Double(item.index) / Double(max(count, 1))
      let (range, isLeading) = Self.range(of: item.label, x: x * (Tier.narrow.width - 3))
      let band = taken.firstIndex { $0.allSatisfy { !$0.overlaps(range) } } ?? taken.count
      if band == taken.count { taken.append([]) }
      taken[band].append(range)
      rules.append(Rule(label: item.label, x: x, band: band, isLeading: isLeading))
    }
    self.rules = rules
  }

  /// The pixels the bands take.
  var height: Double {
    rules.isEmpty ? 0 : Double((rules.map(\.band).max() ?? 0) + 1) * Self.bandHeight
  }

  /// Right of the rule where there is room at the narrowest, else left of it.
  private static func range(of label: String, x: Double) -> (ClosedRange<Double>, Bool) {
    let width = ChartText.width(of: label) + 0.5
    let reach = Tier.narrow.width - 3
    let isLeading = x + width > reach && x > reach / 2
    return isLeading ? (x - width...x, true) : (x...x + width, false)
  }

  func draw(to bottom: Double, in svg: inout SVG) {
    svg.group("gp-br") { svg in
      for rule in rules {
        let top = Double(rule.band) * Self.bandHeight + 3
        svg.line(x1: .percent(rule.x * 100), x2: .percent(rule.x * 100), y1: top, y2: bottom)
      }
    }
    svg.group("gp-m") { svg in
      for rule in rules {
        svg.text(
          rule.label, x: .percent(rule.x * 100), y: Double(rule.band + 1) * Self.bandHeight - 4,
          shift: rule.isLeading ? -5 : 5, rule.isLeading ? "gp-en" : "gp-st")
      }
    }
  }
}
