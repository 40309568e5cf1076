import Templating

extension Values {
  /// The id of a line of the source, or nothing.
  mutating func link(_ id: SourceAnchors.ID?) {
    guard let id else { return nothing() }
    if id.copy == 1 { link("L", Int(id.line)) } else { link { id.append(to: &$0) } }
  }

  /// The anchor of a finding on the page of its report.
  mutating func link(anchorOf finding: FindingIndex.Numbered) {
    link { finding.append(anchorTo: &$0) }
  }
}
