/// Where a figure stands among others: how many are less, equal and more.
package struct Standing: Equatable, Sendable {
  package let less: Int
  /// The figure itself among them.
  package let equal: Int
  package let more: Int

  /// The standing of a figure among figures that include it; nil where they do not.
  package init?<Figure: Comparable>(of figure: Figure, among figures: [Figure]) {
    less = figures.count { $0 < figure }
    equal = figures.count { $0 == figure }
    more = figures.count - less - equal
    if equal == 0 { return nil }
  }

  package var count: Int { less + equal + more }

  /// The places it shares, counted from the greatest: 3...5 where two are more and three equal.
  package var places: ClosedRange<Int> { (more + 1)...(more + equal) }
}
