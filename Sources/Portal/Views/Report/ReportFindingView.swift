import Disclosure
import Templating

/// A finding on its report's page: what, where, the arithmetic, what we use, and what to do.
struct ReportFindingView: View {
  let open: OpenReport
  let numbered: FindingIndex.Numbered

  static let shape = Shape(
    .link("finding"), .text("sign"), .text("tone"), .text("severity"), .text("message"),
    .text("lineNumber"), .link("source"), .text("computation"),
    .list("cells", FindingCellView.shape), .text("moreCells"), .text("remedy"),
    .text("headline"), .link("rule"), .text("basis"), .record("waiver", WaiverView.shape))

  func fill(_ values: inout Values) {
    let finding = numbered.finding
    let language = open.edition.language
    values.link(anchorOf: numbered)
    values.text { $0.append(circled: numbered.number) }
    values.text(finding.severity.rawValue)
    values.text(open.shared.severities[finding.severity.rawValue] ?? .none)
    values.text(open.catalogue.message(of: finding, in: language))
    values.number(finding.place?.line)
    values.link(finding.place.flatMap { open.anchors.id(of: $0) })
    values.text(finding.computation)
    let (cells, rest) = FindingCellView.cells(of: finding, open)
    values.list(cells)
    values.text(rest > 0 ? open.words["report.more-cells", ["count": String(rest)]] : nil)
    values.text(open.catalogue.remedy(of: finding, in: language))
    fillRule(finding.rule, &values)
    values.record(finding.waiver.map(WaiverView.init))
  }

  private func fillRule(_ rule: String, _ values: inout Values) {
    if let words = open.shared.rules[rule] {
      values.text(words.headline)
      values.link(words.address)
      values.text(words.legalBasis)
    } else {
      values.text(rule)
      values.nothing()
      values.nothing()
    }
  }
}
