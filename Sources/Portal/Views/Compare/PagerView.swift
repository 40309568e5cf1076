package import Templating

/// The parts of a table that goes on over several pages (`parts/compare-pager`).
package struct PagerView: View, Equatable {
  package let previous: String?
  package let next: String?
  package let parts: [LinkView]

  /// Nil where one page holds the whole table.
  init?(_ edition: Edition, part: Int, page: (Int) -> Page) {
    let count = edition.plan.partCount(of: page)
    guard count > 1 else { return nil }
    previous = part > 1 ? edition.address(of: page(part - 1)) : nil
    next = edition.address(of: page(part + 1))
    parts = (1...count).map { number in
      LinkView(
        name: String(number), address: edition.address(of: page(number)),
        isCurrent: number == part)
    }
  }

  package static let shape = Shape(
    .link("previous"), .link("next"), .list("parts", LinkView.shape))

  package func fill(_ values: inout Values) {
    values.link(previous)
    values.link(next)
    values.list(parts)
  }
}
