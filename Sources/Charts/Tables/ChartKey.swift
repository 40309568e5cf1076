/// The key of a chart: a list of swatches drawn as SVG, so that print and forced colours keep them.
///
///     ChartKey([
///       ChartKey.Entry(.tone(1), label: "予以公开"), ChartKey.Entry(.missing, label: "无报告"),
///     ]).append(to: &bytes)
package struct ChartKey: Chart {
  /// A mark as it looks in the charts.
  package enum Swatch: Equatable, Sendable {
    /// A colour of the outcomes, 1 to 6.
    case tone(Int)
    /// Columns of a series, 1 for the first and 2 for the opposite one.
    case series(Int)
    case zero
    case derived
    case missing
    case notInForm
    case disputed
    case formBreak
    /// The ringed dot and the others of a strip, and the median.
    case own
    case other
    case median
  }

  /// A swatch with its words.
  package struct Entry: Equatable, Sendable {
    package var swatch: Swatch
    package var label: String

    /// An entry of the key.
    package init(_ swatch: Swatch, label: String) {
      self.swatch = swatch
      self.label = label
    }
  }

  package var entries: [Entry]

  /// A key of entries in their order.
  package init(_ entries: [Entry]) {
    self.entries = entries
  }

  package func append(to bytes: inout [UInt8]) {
    guard !entries.isEmpty else { return }
    SVG.write(into: &bytes) { svg in
      svg.raw("<ul class=\"gp-key\">")
      for entry in entries {
        svg.raw("<li><svg aria-hidden=\"true\" width=\"16\" height=\"14\">")
        svg.raw(markup: Self.mark(entry.swatch))
        svg.raw("</svg>")
        svg.escape(entry.label)
        svg.raw("</li>")
      }
      svg.raw("</ul>")
    }
  }

  private static func mark(_ swatch: Swatch) -> String {
    switch swatch {
    case .tone(let tone): "<path class=\"gp-o\(min(max(tone, 1), 6))\" d=\"M1 1h13v12H1z\"/>"
    case .series(let number):
      "<path class=\"\(number == 2 ? "gp-b gp-b2" : "gp-b")\" d=\"M1 1h13v12H1z\"/>"
    case .zero: "<path class=\"gp-b\" d=\"M1 10h13v3H1z\"/>"
    case .derived: "<path class=\"gp-dv\" d=\"M2 2h11v10H2z\"/>"
    case .missing: "<path class=\"gp-na\" d=\"M1 1h13v12H1z\"/>"
    case .notInForm: "<path class=\"gp-nf\" d=\"M-1 13l6-12M5 13l6-12M11 13l6-12\"/>"
    case .disputed:
      "<path class=\"gp-b gp-au\" d=\"M2 4h9v8H2z\"/><circle class=\"gp-fl\" cx=\"11\" cy=\"4\" r=\"4\"/>"
    case .formBreak: "<path class=\"gp-br\" d=\"M8 0v14\"/>"
    case .own:
      "<circle class=\"gp-me\" cx=\"8\" cy=\"7\" r=\"6\"/><circle class=\"gp-b\" cx=\"8\" cy=\"7\" r=\"4\"/>"
    case .other: "<g class=\"gp-d\"><circle cx=\"8\" cy=\"7\"/></g>"
    case .median: "<path class=\"gp-md\" d=\"M8 0v14\"/>"
    }
  }
}
