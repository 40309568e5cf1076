/// Room beside the plot for texts, in em, so that it grows with the type and not with the page.
///
/// The style sheet has a padding for each size: `gp-l3` to the left, `gp-r5` to the right.
enum Gutter {
  static let sizes: [Double] = [0, 3, 5, 7, 9]

  /// The smallest room that holds the texts and a little air.
  static func fitting(_ texts: [String]) -> Double {
    let widest = texts.map { ChartText.width(of: $0) }.max() ?? 0
    guard widest > 0 else { return 0 }
    return sizes.first { $0 >= widest + 0.55 } ?? 9
  }

  static func classes(left: Double = 0, right: Double = 0) -> [String] {
    (left > 0 ? ["gp-l\(Int(left))"] : []) + (right > 0 ? ["gp-r\(Int(right))"] : [])
  }
}
