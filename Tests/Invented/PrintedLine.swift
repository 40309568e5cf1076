/// A row of a printed table, or the heading of a chapter.
package struct PrintedLine: Sendable {
  package enum Kind: Sendable {
    case chapter
    /// Banners and heads.
    case head
    case row
  }

  package var kind: Kind
  /// The cells with words; nil where a label of a row above reaches down, empty where nothing is.
  package var labels: [String?]
  /// The cells with numbers.
  package var cells: [String]
  /// How many columns the grid has.
  package var width: Int
  /// The paths of the numbers, in order.
  package var paths: [String]

  package init(
    kind: Kind, labels: [String?], cells: [String] = [], width: Int, paths: [String] = []
  ) {
    self.kind = kind
    self.labels = labels
    self.cells = cells
    self.width = width
    self.paths = paths
  }

  /// All cells as a grid prints them: what reaches down from above is empty.
  package var grid: [String] { labels.map { $0 ?? "" } + cells }

  /// The cells that print something of their own, and the cells of numbers.
  package var dense: [String] { labels.compactMap { $0 }.filter { !$0.isEmpty } + cells }

  /// How many cells are left to the right of the dense ones.
  package var padding: Int { max(0, width - dense.count) }
}
