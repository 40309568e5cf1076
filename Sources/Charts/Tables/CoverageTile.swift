/// Whether there is a report: a small mark for a cell of a table of regions and years.
///
///     CoverageTile(.filled, hasFindings: true).append(to: &bytes)
///
/// Hidden from those who hear the table: the cell must say it in words as well.
package struct CoverageTile: Chart {
  /// What is known of a region's year.
  package enum State: Equatable, Sendable, CaseIterable {
    /// A report is there.
    case filled
    /// A report is due and is not there.
    case none
    /// None is expected: the region did not exist that year.
    case unexpected
  }

  package var state: State
  package var hasFindings: Bool

  /// A tile; a corner marks findings.
  package init(_ state: State, hasFindings: Bool = false) {
    self.state = state
    self.hasFindings = hasFindings
  }

  package func append(to bytes: inout [UInt8]) {
    SVG.write(into: &bytes) { svg in
      svg.raw("<svg class=\"gp-ti\" aria-hidden=\"true\" width=\"22\" height=\"16\">")
      switch state {
      case .filled: svg.raw("<path class=\"gp-b\" d=\"M0 0h22v16H0z\"/>")
      case .none: svg.raw("<path class=\"gp-na\" d=\"M1 1h20v14H1z\"/>")
      case .unexpected: svg.raw("<path class=\"gp-nf\" d=\"M8 8h6\"/>")
      }
      if hasFindings { svg.raw("<path class=\"gp-fl\" d=\"M11-1h12v12z\"/>") }
      svg.raw("</svg>")
    }
  }
}
