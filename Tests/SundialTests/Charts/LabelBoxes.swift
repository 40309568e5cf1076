@testable import Charts

/// Where the texts of a chart stand at one width and one size of type, by the style sheet's rules.
struct LabelBoxes {
  struct Label: CustomStringConvertible {
    var text: String
    var box: Box
    var description: String { text }
  }

  private(set) var labels: [Label] = []
  /// The chart's own width, in pixels.
  let width: Double
  let em: Double

  init(_ document: SVGDocument, chart: Int, width: Double, em: Double) {
    self.width = width
    self.em = em
    let elements = document.elements.filter { $0.chart == chart }
    let root = elements.first { $0.name == "svg" }
    let classes = root?.classes ?? []
    let left = padding(classes, "gp-l")
    let plot = width - left - padding(classes, "gp-r")
    for element in elements where element.name == "text" && isShown(element.classes) {
      let (share, pixels) = Self.coordinate(element.attributes["x"])
      let x = left + share * plot + pixels + Self.coordinate(element.attributes["dx"]).pixels
      let y = Self.coordinate(element.attributes["y"]).pixels
      let wide = ChartText.width(of: element.text) * em
      let start =
        element.classes.contains("gp-st")
        ? x
        : element.classes.contains("gp-en")
          ? x - wide
          : x - wide / 2
      labels.append(
        Label(
          text: element.text,
          box: Box(left: start, right: start + wide, top: y - em * 0.88, bottom: y + em * 0.12)))
    }
  }

  /// The pairs that share a spot.
  var overlaps: [String] {
    labels.indices.flatMap { first in
      labels.indices.filter { $0 > first && labels[first].box.overlaps(labels[$0].box) }
        .map { "\(labels[first]) × \(labels[$0]) at \(Int(width)) px, type \(em)" }
    }
  }

  /// The texts that reach out of the figure, which leaves nine pixels beside its chart.
  var outside: [String] {
    labels.filter { $0.box.left < -9 || $0.box.right > width + 9 }
      .map { "\($0) at \(Int(width)) px, type \(em)" }
  }

  private func isShown(_ classes: [String]) -> Bool {
    let rem = em / 0.75
    if classes.contains("gp-n"), width >= 18 * rem { return false }
    if classes.contains("gp-u"), width >= 32 * rem { return false }
    if classes.contains("gp-w"), width < 18 * rem { return false }
    return !(classes.contains("gp-v") && width < 32 * rem)
  }

  private func padding(_ classes: [String], _ prefix: String) -> Double {
    if prefix == "gp-l" {
      if classes.contains("gp-ln"), width >= 18 * em / 0.75 { return 0 }
      if classes.contains("gp-lu"), width >= 32 * em / 0.75 { return 0 }
    }
    let sizes = classes.compactMap { name in
      name.hasPrefix(prefix) ? Double(name.dropFirst(prefix.count)) : nil
    }
    return (sizes.first ?? 0) * em
  }

  static func coordinate(_ text: String?) -> (share: Double, pixels: Double) {
    guard let text else { return (0, 0) }
    if text.hasSuffix("%") { return ((Double(text.dropLast()) ?? 0) / 100, 0) }
    return (0, Double(text) ?? 0)
  }
}
