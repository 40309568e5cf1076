import Disclosure
import Templating

/// One row of a table's head.
struct HeaderRowView: View {
  /// Whether it is the first, which also names the rows and the checks.
  let isFirst: Bool
  let cells: [HeaderCellView]

  static let shape = Shape(.flag("isFirst"), .list("headers", HeaderCellView.shape))

  func fill(_ values: inout Values) {
    values.flag(isFirst)
    values.list(cells)
  }
}

extension HeaderRowView {
  /// The head of a block: groups over their columns, and columns that reach down to the last row.
  static func rows(of block: FormBlock, sharedUnit: String?, _ edition: Edition) -> [HeaderRowView]
  {
    let depths = block.columns.indices.map { column in
      block.columnGroups.count { $0.members.contains(column) }
    }
    let deepest = depths.max() ?? 0
    return (0...deepest).map { level in
      HeaderRowView(
        isFirst: level == 0,
        cells: cells(of: block, level, depths, deepest, sharedUnit, edition))
    }
  }

  private static func cells(
    of block: FormBlock, _ level: Int, _ depths: [Int], _ deepest: Int, _ sharedUnit: String?,
    _ edition: Edition
  ) -> [HeaderCellView] {
    block.columns.indices.compactMap { column in
      if depths[column] == level {
        let own = block.columns[column]
        return HeaderCellView(
          label: edition.label(of: own), unit: sharedUnit == nil ? edition.unit(own.unit) : nil,
          columns: 1, rows: deepest - level + 1)
      }
      let groups = block.columnGroups.filter { $0.members.contains(column) }
      guard groups.count > level, groups[level].members.lowerBound == column else { return nil }
      return HeaderCellView(
        label: edition.label(of: groups[level]), unit: nil, columns: groups[level].members.count,
        rows: 1)
    }
  }
}
