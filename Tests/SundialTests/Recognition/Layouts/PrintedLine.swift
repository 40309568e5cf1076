/// A row of a printed table, or the heading of a chapter.
struct PrintedLine: Sendable {
  enum Kind: Sendable {
    case chapter
    /// Banners and heads.
    case head
    case row
  }

  var kind: Kind
  /// The cells with words; nil where a label of a row above reaches down, empty where nothing is.
  var labels: [String?]
  /// The cells with numbers.
  var cells: [String] = []
  /// How many columns the grid has.
  var width: Int
  /// The paths of the numbers, in order.
  var paths: [String] = []

  /// All cells as a grid prints them: what reaches down from above is empty.
  var grid: [String] { labels.map { $0 ?? "" } + cells }

  /// The cells that print something of their own, and the cells of numbers.
  var dense: [String] { labels.compactMap { $0 }.filter { !$0.isEmpty } + cells }

  /// How many cells are left to the right of the dense ones.
  var padding: Int { max(0, width - dense.count) }
}
