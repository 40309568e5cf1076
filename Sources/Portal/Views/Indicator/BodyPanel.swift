import Disclosure

/// The bodies that have a figure in every year, and what they make together.
struct BodyPanel {
  /// The values of one year by publisher, positions in the plan ascending.
  typealias Column = [(publisher: Int, value: IndicatorValue)]

  /// Which number of a value counts.
  enum Figure {
    case value
    case denominator
  }

  /// How many there are.
  private(set) var count = 0
  private let counted: Figure
  /// By publisher.
  private var isMember: [Bool]

  init(_ columns: [Column], of publishers: Int, by counted: Figure) {
    self.counted = counted
    isMember = Array(repeating: true, count: publishers)
    keepMembers(columns)
  }

  /// Those of another panel that have another figure as well.
  init(_ columns: [Column], within panel: BodyPanel, by counted: Figure) {
    self.counted = counted
    isMember = panel.isMember
    keepMembers(columns)
  }

  private mutating func keepMembers(_ columns: [Column]) {
    var years = Array(repeating: 0, count: isMember.count)
    for column in columns {
      for (publisher, value) in column where figure(value) != nil { years[publisher] += 1 }
    }
    for publisher in isMember.indices where years[publisher] < max(columns.count, 1) {
      isMember[publisher] = false
    }
    count = isMember.count { $0 }
  }

  /// The sum of each year; nil without members and where it leaves 64 bits.
  func totals(_ columns: [Column]) -> [Quantity?] {
    columns.map { column in
      var sum: Quantity? = count == 0 ? nil : .zero
      for (publisher, value) in column where isMember[publisher] {
        sum = figure(value).flatMap { sum?.adding($0) }
      }
      return sum
    }
  }

  private func figure(_ value: IndicatorValue) -> Quantity? {
    switch counted {
    case .value: value.value
    case .denominator: value.denominator
    }
  }
}
