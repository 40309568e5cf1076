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
    values.link(numbered.anchor)
    values.text(NumberText.circled(numbered.number))
    values.text(finding.severity.rawValue)
    values.text(open.words["severities.\(finding.severity.rawValue)"])
    values.text(open.catalogue.message(of: finding, in: language))
    values.number(finding.place?.line)
    values.link(finding.place.flatMap(open.anchors.id))
    values.text(finding.computation)
    let (cells, rest) = FindingCellView.cells(of: finding, open)
    values.list(cells)
    values.text(rest > 0 ? open.words["report.more-cells", ["count": String(rest)]] : nil)
    values.text(open.catalogue.remedy(of: finding, in: language))
    values.text(open.catalogue.headline(of: finding.rule, in: language))
    values.link(open.edition.address(of: .rule(finding.rule, part: 1)))
    values.text(open.catalogue.explanation(of: finding.rule)?.legalBasis)
    values.record(finding.waiver.map(WaiverView.init))
  }
}
