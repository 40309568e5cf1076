/// The shape of a row of numbers, beside them in the table: hidden from those who hear the row.
///
///     Sparkline([64, 110, nil, 132, 0, 151]).append(to: &bytes)
///
/// Each has its own scale. What is not known is a short dash on the base line.
package struct Sparkline: Chart {
  static let height = 16
  static let limit = 24

  package var values: [Double?]

  /// The values of the row; of very many only the last are drawn.
  package init(_ values: [Double?]) {
    self.values = Array(values.suffix(Self.limit))
  }

  package func append(to bytes: inout [UInt8]) {
    SVG.write(into: &bytes) { svg in
      let width = max(values.count * 9 - 3, 1)
      svg.raw(
        markup:
          "<svg class=\"gp-s\" aria-hidden=\"true\" width=\"\(width)\" height=\"\(Self.height)\">")
      let (bars, dashes) = paths
      if !bars.isEmpty { svg.raw(markup: "<path d=\"\(bars)\"/>") }
      if !dashes.isEmpty { svg.raw(markup: "<path class=\"gp-sn\" d=\"\(dashes)\"/>") }
      svg.raw("</svg>")
    }
  }

  /// Bars from the base line, negative ones hanging from the top of theirs; dashes for the unknown.
  private var paths: (bars: String, dashes: String) {
    let sizes = values.map { value in value.flatMap { $0.isFinite ? $0.magnitude : nil } }
    let greatest = max(sizes.compactMap { $0 }.max() ?? 0, .leastNormalMagnitude)
    var (bars, dashes) = ("", "")
    for (index, size) in sizes.enumerated() {
      guard let size else {
        dashes += "M\(index * 9 + 1) \(Self.height - 1)h4"
        continue
      }
      let height = size == 0 ? 1 : max(Int(size / greatest * Double(Self.height) + 0.5), 2)
      bars += "M\(index * 9) \(Self.height)v-\(height)h6v\(height)z"
    }
    return (bars, dashes)
  }
}
