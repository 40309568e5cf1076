package import Disclosure

/// Invented figures for the three tables of a report that keep every identity of the form.
package struct InventedTables: Sendable {
  /// How large the figures are.
  package enum Magnitude: CaseIterable, Sendable {
    case zeros
    case few
    case tens
    case thousands
    case tensOfThousands

    fileprivate var highest: Int {
      switch self {
      case .zeros: 0
      case .few: 2
      case .tens: 63
      case .thousands: 1_900
      case .tensOfThousands: 14_000
      }
    }

    /// How many cells in a hundred hold something.
    fileprivate var density: Int { self == .few ? 8 : 55 }
  }

  package let form: PrintedForm
  /// The figure of every cell by its path.
  package private(set) var values: [String: Quantity] = [:]

  /// With the year before, what that year left open is carried into this one.
  package init(
    _ form: PrintedForm, _ magnitude: Magnitude, seed: UInt64,
    after previous: InventedTables? = nil
  ) {
    self.form = form
    var random = SeededGenerator(seed: seed)
    inventActive(magnitude, &random)
    inventRequests(magnitude, &random, after: previous)
    inventReview(magnitude, &random)
  }

  package subscript(path: String) -> Quantity {
    values[path] ?? .zero
  }
}

extension InventedTables {
  private mutating func inventActive(_ magnitude: Magnitude, _ random: inout SeededGenerator) {
    for block in form.blocks {
      for row in block.rows where row.id != "regulations" {
        for column in block.columns {
          values["art20.\(block.id).\(row.id).\(column)"] = Self.figure(
            column, magnitude, &random)
        }
      }
      for column in block.columns where block.id == "art20_1" {
        values["art20.art20_1.regulations.\(column)"] = .zero
      }
    }
  }

  private static func figure(
    _ column: String, _ magnitude: Magnitude, _ random: inout SeededGenerator
  ) -> Quantity {
    let count = random.below(magnitude.highest * 9 + 1)
    switch column {
    case "change": return Quantity(magnitude == .zeros ? 0 : random.below(41))
    case "amount_wan" where random.chance(50):
      return Quantity(mantissa: Int64(count * 10_000 + random.below(10_000)), decimals: 4)
    default: return Quantity(count)
    }
  }

  private mutating func inventRequests(
    _ magnitude: Magnitude, _ random: inout SeededGenerator, after previous: InventedTables?
  ) {
    var total = [Int](repeating: 0, count: 7)
    for row in form.outcomes {
      let figures = Self.row(magnitude, &random)
      state(row, figures)
      for column in 0..<7 { total[column] += figures[column] }
    }
    let carriedOut = Self.row(magnitude, &random)
    let carriedIn = zip(Self.row(magnitude, &random), zip(total, carriedOut)).prefix(6).map {
      min($0, $1.0 + $1.1)
    }
    let carried =
      previous?.figures(of: "carried_out") ?? carriedIn + [carriedIn.reduce(0, +)]
    grantWhatIsMissing(carried, &total, carriedOut)
    state("total", total)
    state("carried_out", carriedOut)
    state("carried_in", carried)
    state("new_received", (0..<7).map { total[$0] + carriedOut[$0] - carried[$0] })
  }

  /// Nobody can handle fewer requests than were carried in: the rest counts as granted.
  private mutating func grantWhatIsMissing(
    _ carried: [Int], _ total: inout [Int], _ carriedOut: [Int]
  ) {
    var granted = figures(of: "granted")
    var missing = (0..<6).map { max(0, carried[$0] - total[$0] - carriedOut[$0]) }
    missing.append(missing.reduce(0, +))
    for column in 0..<7 {
      granted[column] += missing[column]
      total[column] += missing[column]
    }
    state("granted", granted)
  }

  private func figures(of row: String) -> [Int] {
    PrintedForm.columns.map { self["requests.\(row).\($0)"].integer ?? 0 }
  }

  /// Six figures, mostly of natural persons, and their sum.
  private static func row(_ magnitude: Magnitude, _ random: inout SeededGenerator) -> [Int] {
    var figures = (0..<6).map { column in
      let density = column == 0 ? magnitude.density : magnitude.density / 4
      return random.chance(density) ? random.below(magnitude.highest / (column + 1) + 1) : 0
    }
    figures.append(figures.reduce(0, +))
    return figures
  }

  private mutating func state(_ row: String, _ figures: [Int]) {
    for (column, figure) in zip(PrintedForm.columns, figures) {
      values["requests.\(row).\(column)"] = Quantity(figure)
    }
  }

  private mutating func inventReview(_ magnitude: Magnitude, _ random: inout SeededGenerator) {
    for group in PrintedForm.reviewGroups {
      var figures = (0..<4).map { _ in
        random.chance(magnitude.density) ? random.below(magnitude.highest + 1) : 0
      }
      figures.append(figures.reduce(0, +))
      for (result, figure) in zip(PrintedForm.results, figures) {
        values["review.\(group).\(result)"] = Quantity(figure)
      }
    }
  }
}
