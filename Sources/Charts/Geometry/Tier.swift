/// The widths at which labels are chosen; the style sheet switches between them.
///
/// A width counts in em of the chart's text, so that larger type is the same as less room. Text is
/// 13.5 px, and 16.5 px where the reader asked for large type; heights are laid out for the latter.
enum Tier: CaseIterable {
  /// 256 px with large type: a telephone.
  case narrow
  /// From 18 rem: a third of a page.
  case wide
  /// From 32 rem: a page.
  case vast

  /// The larger of the two sizes of text, in pixels.
  static let em = 16.5

  /// The whole width in em.
  var width: Double {
    switch self {
    case .narrow: 256 / Self.em
    case .wide: 24
    case .vast: 42.6
    }
  }

  /// The class of what is shown from this width on, while something else stands below it.
  var name: String {
    switch self {
    case .narrow: ""
    case .wide: "gp-w"
    case .vast: "gp-v"
    }
  }
}
