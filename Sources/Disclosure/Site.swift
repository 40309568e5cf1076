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

  private let reader = SourceReader()
  private let recognizer: Recognizer
  private let auditor: Auditor

  package init(
    settings: SiteSettings? = nil, forms: FormLibrary, regions: RegionTable,
    publishers: PublisherTable = PublisherTable(), waivers: Waivers = Waivers([])
  ) {
    self.settings = settings
    self.forms = forms
    self.regions = regions
    self.publishers = publishers
    self.waivers = waivers
    recognizer = Recognizer(forms: forms, regions: regions, publishers: publishers)
    auditor = Auditor(forms: forms.all)
  }

  /// The site whose folder stands at the path, or around the file at the path.
  package static func load(at path: String) throws(Failure) -> Site {
    try load(from: SourceFolder(opening: path))
  }

  package static func load(from folder: SourceFolder) throws(Failure) -> Site {
    let regions = try RegionTable.builtIn(with: folder.siteFile("regions.tsv"))
    var forms: [SourceFile] = []
    for name in folder.formFiles {
      if let form = try folder.siteFile(name) { forms.append(form) }
    }
    return Site(
      settings: try folder.siteFile("site.yaml").map { (file) throws(Failure) in
        try SiteSettings(from: file)
      },
      forms: try FormLibrary(overrides: forms),
      regions: regions,
      publishers: try folder.siteFile("publishers.tsv").map { (file) throws(Failure) in
        try PublisherTable(file, regions: regions)
      } ?? PublisherTable(),
      waivers: Waivers(
        try folder.siteFile("waivers.yaml").map { (file) throws(Failure) in
          try WaiverFile.waivers(from: file)
        } ?? []))
  }

  /// A report read, recognised and held against the rules by itself.
  package func examination(of file: SourceFile, sidecar: SourceFile? = nil) -> Examination {
    let source = reader.text(of: file, sidecar: sidecar)
    let report = recognizer.report(from: source)
    return Examination(
      report: report, source: source, checks: auditor.checks(of: report),
      findings: report.remarks + auditor.findings(in: report, source: source))
  }

  /// What shows only when all reports are laid side by side.
  package func findings(across archive: Archive) -> [Finding] {
    auditor.findings(across: archive)
  }
}

extension SourceFolder {
  /// One of the site's own files, named as the user can open it; nil where there is none.
  fileprivate func siteFile(_ name: String) throws(Failure) -> SourceFile? {
    try contents(of: name).map {
      SourceFile(path: path == "." ? name : "\(path)/\(name)", bytes: $0)
    }
  }
}
