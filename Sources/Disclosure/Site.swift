/// A site as its folder describes it: settings, forms, regions, publishers and waivers.
///
/// A plain folder of reports is a site without settings.
package struct Site: Sendable {
  /// Nil where there is no `site.yaml`.
  package let settings: SiteSettings?
  package let forms: FormLibrary
  package let regions: RegionTable
  package let publishers: PublisherTable
  package let waivers: Waivers

  /// Of the files that bear on what is made of a report: forms, regions and publishers.
  ///
  /// Nil for a site that was not read from a folder.
  package let sources: Fingerprint?
  private let reader = SourceReader()
  private let recognizer: Recognizer
  private let auditor: Auditor

  package init(
    settings: SiteSettings? = nil, forms: FormLibrary, regions: RegionTable,
    publishers: PublisherTable = PublisherTable(), waivers: Waivers = Waivers([]),
    sources: Fingerprint? = nil
  ) {
    self.settings = settings
    self.forms = forms
    self.regions = regions
    self.publishers = publishers
    self.waivers = waivers
    self.sources = sources
    recognizer = Recognizer(forms: forms, regions: regions, publishers: publishers)
    auditor = Auditor(forms: forms.all)
  }

  /// The site whose folder stands at the path, or around the file at the path.
  package static func load(at path: String) throws(Failure) -> Site {
    try load(from: SourceFolder(opening: path))
  }

  package static func load(from folder: SourceFolder) throws(Failure) -> Site {
    let files = try SiteSources(of: folder)
    return try load(from: files, try files.readSettings())
  }

  package static func load(
    from files: SiteSources, _ settings: SiteSettings?
  ) throws(Failure) -> Site {
    let regions = try RegionTable.builtIn(with: files.regions)
    return Site(
      settings: settings, forms: try FormLibrary(overrides: files.forms), regions: regions,
      publishers: try files.publishers.map { (file) throws(Failure) in
        try PublisherTable(file, regions: regions)
      } ?? PublisherTable(),
      waivers: Waivers(
        try files.waivers.map { (file) throws(Failure) in
          try WaiverFile.waivers(from: file)
        } ?? []),
      sources: files.bearingOnReports)
  }

  /// The key under which records of reports may be kept.
  ///
  /// Where it changes, so may what is made of the same bytes. Settings and waivers are no part of it.
  func key(of program: Fingerprint) -> Fingerprint? {
    guard let sources else { return nil }
    var writer = FingerprintWriter()
    writer.combine(program)
    writer.combine(sources)
    return writer.fingerprint
  }

  /// A report read, recognised and held against the rules by itself.
  package func examination(of file: SourceFile, sidecar: SourceFile? = nil) -> Examination {
    let source = reader.text(of: file, sidecar: sidecar)
    let report = recognizer.report(from: source)
    return auditor.examination(of: report, source: source)
  }

  /// A report read again, after the survey made a record of it.
  ///
  /// Where the file is still the one that the survey read, its sketch is gone by.
  package func rereading(
    of file: SourceFile, sidecar: SourceFile? = nil, knownAs record: SurveyRecord
  ) -> Rereading {
    let source = reader.text(of: file, sidecar: sidecar)
    let isSame = record.content == Fingerprint(ofReport: file, sidecar: sidecar)
    let report = recognizer.report(
      from: source, knownAs: record.entry, sketch: isSame ? record.sketch : nil)
    return Rereading(report: report, source: source)
  }

  /// What shows only when all reports are laid side by side.
  package func findings(across archive: Archive) -> [Finding] {
    auditor.findings(across: archive)
  }

  /// The same, in no order, with the indicators of all reports, publisher by publisher in parallel.
  package func comparison(
    of archive: Archive, by book: IndicatorBook, jobs: Int
  ) async throws(Failure) -> (findings: PackedFindings, indicators: IndicatorTable) {
    async let overall = auditor.findings(overAll: archive)
    var findings = PackedFindings()
    var indicators = IndicatorTable(of: [], in: book)
    indicators.reserve(rows: archive.entries.count)
    let publishers = archive.publishers
    let chunks = ParallelChunks(jobs: jobs, size: max(1, publishers.count / (jobs * 8)))
    try await chunks.run(over: publishers) { chunk in
      let range = (chunk.first?.lowerBound ?? 0)..<(chunk.last?.upperBound ?? 0)
      return (
        chunk.flatMap { auditor.findings(through: archive.entries[$0]) },
        IndicatorTable(of: archive.entries[range], in: book)
      )
    } take: { (part: ([Finding], IndicatorTable), _) in
      findings.append(part.0)
      indicators.append(part.1)
    }
    findings.append(await overall)
    return (findings, indicators)
  }
}
