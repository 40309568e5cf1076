package import Disclosure
package import Templating

/// The page of one report: findings, normalised tables, indicators, and the whole source.
package struct ReportView: PageView {
  package let edition: Edition
  package let entry: Int
  package let rereading: Rereading
  /// The SHA-256 of the file's bytes, in hexadecimal digits; empty where it is not known.
  package let digest: String
  private let facts: ReportFacts

  package init(edition: Edition, entry: Int, rereading: Rereading, digest: String = "") {
    self.edition = edition
    self.entry = entry
    self.rereading = rereading
    self.digest = digest
    facts = ReportFacts(edition: edition, entry: entry, report: rereading.report)
  }

  package static let template = "pages/report"
  package static let texts = ["report", "severities", "states"]

  package var head: PageHead {
    PageHead(
      title: facts.title,
      description: edition.words["report.description", ["title": facts.heading]],
      crumbs: facts.crumbs, section: .regions,
      date: rereading.report.identity.publicationDate)
  }

  package static let shape = Shape(
    .text("heading"), .flag("isForeign"), .text("body"), .link("bodyAddress"), .text("code"),
    .text("year"), .record("form", LabelView.shape), .text("published"),
    .record("fetched", SourceAddressView.shape), .text("file"), .text("digest"),
    .flag("hasNeighbours"), .record("previous", NeighbourView.shape),
    .record("next", NeighbourView.shape),
    .list("twins", NeighbourView.shape), .text("notice"),
    .flag("hasChecks"), .text("passed"), .text("findingCount"), .text("unknown"),
    .text("waivedCount"), .text("remarkCount"), .flag("hasFindings"),
    .list("findings", ReportFindingView.shape), .flag("hasRemarks"),
    .list("remarks", ReportFindingView.shape),
    .list("chapters", ChapterView.shape), .flag("hasDerivations"),
    .list("derivations", DerivationView.shape), .flag("hasIndicators"),
    .list("indicatorGroups", IndicatorGroupView.shape), .flag("hasUnrecognised"),
    .list("unrecognised", UnrecognisedView.shape), .list("lines", SourceLines.shape))

  package func fill(_ values: inout Values) {
    let open = OpenReport(edition: edition, entry: entry, rereading: rereading)
    fillFacts(open, &values)
    fillSummary(open, &values)
    fillFindings(open, &values)
    values.list(ChapterReading(open).views())
    fillDerived(open, &values)
    values.flag(!open.report.unrecognised.isEmpty)
    values.list(open.report.unrecognised) { piece in
      UnrecognisedView(
        text: piece.text, anchor: open.anchors.id(of: piece.place), line: piece.place.line)
    }
    let lines = SourceLines(open: open)
    values.list(SourceListing(open).lines(), as: SourceLines.shape) { lines.fill($0, &$1) }
  }
}

extension ReportView {
  private func fillFacts(_ open: OpenReport, _ values: inout Values) {
    let identity = rereading.report.identity
    values.text(facts.heading)
    values.flag(edition.language != .chinese)
    values.text(identity.publisher?.name)
    values.link(facts.bodyAddress)
    values.text(identity.publisher?.region)
    values.number(identity.year)
    if let form = open.form {
      values.record(form.title)
    } else {
      values.record(
        open.refused.map {
          edition.words.label(chinese: $0.title.chinese, english: $0.title.english)
        })
    }
    values.text(identity.publicationDate)
    values.record(identity.sourceAddress.map(SourceAddressView.init))
    values.text(rereading.report.file)
    values.text(digest)
    let (previous, next, twins) = (facts.previous, facts.next, facts.twins)
    values.flag(previous != nil || next != nil || !twins.isEmpty)
    values.record(previous)
    values.record(next)
    values.list(twins)
    values.text(notice(of: open))
  }

  /// Why there are no tables on the page; nil where there are.
  private func notice(of open: OpenReport) -> String? {
    if let refusal = open.refused?.refusal { return refusal[edition.language] }
    if open.source.lines.isEmpty { return edition.words["report.unread"] }
    return open.form == nil ? edition.words["report.no-form"] : nil
  }

  /// What counts first, with all that is to say, then the remarks; both keep their numbers.
  private func fillFindings(_ open: OpenReport, _ values: inout Values) {
    let remarks = open.findings.filter { $0.finding.severity == .info }
    let findings = open.findings.filter { $0.finding.severity > .info }
    values.flag(!findings.isEmpty)
    values.list(findings) { ReportFindingView(open: open, numbered: $0) }
    values.flag(!remarks.isEmpty)
    values.list(remarks) { ReportFindingView(open: open, numbered: $0) }
  }

  private func fillDerived(_ open: OpenReport, _ values: inout Values) {
    let derivations = DerivationView.all(open)
    values.flag(!derivations.isEmpty)
    values.list(derivations)
    let groups = open.form?.indicatorGroups ?? []
    values.flag(!groups.isEmpty)
    values.list(groups) { IndicatorGroupView(group: $0, open: open) }
  }

  private func fillSummary(_ open: OpenReport, _ values: inout Values) {
    let record = open.form == nil ? nil : edition.contents.records[entry]
    values.flag(record != nil)
    values.number(record?.passed)
    values.number(edition.contents.findings.openCount(ofEntry: entry))
    values.number(record?.unknown)
    let waived = open.findings.count { $0.finding.waiver != nil && $0.finding.severity > .info }
    let remarks = open.findings.count { $0.finding.severity == .info }
    values.number(waived == 0 ? nil : waived)
    values.number(remarks == 0 ? nil : remarks)
  }
}
