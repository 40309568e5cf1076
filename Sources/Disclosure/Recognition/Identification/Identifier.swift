/// Finds out who reports, for which region and year.
///
/// Front matter goes before the site's table of publishers, that before the title, and the title
/// before the prose. Two sources that disagree are a finding; so is what no source gives.
package struct Identifier: Sendable {
  let regions: RegionTable
  let publishers: PublisherTable
  let characters = TraditionalCharacters()

  package init(regions: RegionTable, publishers: PublisherTable) {
    self.regions = regions
    self.publishers = publishers
  }

  package func identity(
    of source: SourceText, outline: Outline
  ) -> (identity: ReportIdentity, findings: [Finding]) {
    let report = ReportEvidence(source, outline, for: self)
    let period = StatisticalPeriod.stated(in: outline, characters: characters)
    let years = YearInquiry(report, period: period)
    let publisher = PublisherInquiry(report, year: years.year)
    let publication = PublicationCheck(
      report, year: years.year, kind: publisher.publisher?.kind)

    var identity = ReportIdentity()
    identity.publisher = publisher.publisher
    identity.isDeduced = publisher.isDeduced
    identity.year = years.year
    identity.publicationDate = publication.date?.text
    identity.sourceAddress = source.frontMatter.source?.value
    identity.evidence = publisher.evidence + years.evidence

    var findings = publisher.findings + years.findings
    if let title = missingTitle(of: report, identity) { findings.append(title) }
    if let mismatch = PeriodCheck.finding(period, year: years.year, of: report) {
      findings.append(mismatch)
    }
    return (identity, findings + publication.findings)
  }

  /// A report without a title is harder to tell apart where nothing else names the publisher.
  private func missingTitle(of report: ReportEvidence, _ identity: ReportIdentity) -> Finding? {
    guard report.outline.title == nil else { return nil }
    let isNamed = identity.publisher != nil && !identity.isDeduced
    return report.finding(rule: "title-missing", isNamed ? .info : .warning, at: Place(line: 1))
  }
}
