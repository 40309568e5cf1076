/// The publishers with a figure in every one of some years, and what they make together.
///
/// A total over whoever happens to report compares nothing; this one adds up the same n of m
/// publishers each year.
package struct ConstantPanel: Equatable, Sendable {
  /// The positions of the series with a figure in every year.
  package let members: [Int]
  /// How many series have a figure in any year: the m of n/m.
  package let reporting: Int
  /// The sum over the members, year by year; nil without members and where it leaves 64 bits.
  package let totals: [Quantity?]
  /// The positions of the years in which every reporting series has a figure.
  package let completeYears: [Int]

  /// One series per publisher, with one figure per year; a series that is too short misses the rest.
  package init(series: [[Quantity?]], years: Int) {
    let padded = series.map { one in (0..<years).map { $0 < one.count ? one[$0] : nil } }
    let reporting = padded.indices.filter { index in padded[index].contains { $0 != nil } }
    let members = reporting.filter { padded[$0].allSatisfy { $0 != nil } }
    self.members = members
    self.reporting = reporting.count
    totals = (0..<years).map { year in
      members.isEmpty ? nil : Self.sum(members.map { padded[$0][year] })
    }
    completeYears = (0..<years).filter { year in
      !reporting.isEmpty && reporting.allSatisfy { padded[$0][year] != nil }
    }
  }

  private static func sum(_ figures: [Quantity?]) -> Quantity? {
    figures.reduce(Quantity.zero) { sum, figure in figure.flatMap { sum?.adding($0) } }
  }
}
