/// The files from which a site is made up, each named as the user can open it.
package struct SiteSources: Sendable {
  let settings: SourceFile?
  let regions: SourceFile?
  let publishers: SourceFile?
  let waivers: SourceFile?
  let forms: [SourceFile]

  package init(of folder: SourceFolder) throws(Failure) {
    settings = try folder.siteFile("site.yaml")
    regions = try folder.siteFile("regions.tsv")
    publishers = try folder.siteFile("publishers.tsv")
    waivers = try folder.siteFile("waivers.yaml")
    var forms: [SourceFile] = []
    for name in folder.formFiles {
      if let form = try folder.siteFile(name) { forms.append(form) }
    }
    self.forms = forms
  }

  /// What `site.yaml` says; nil where there is none.
  package func readSettings() throws(Failure) -> SiteSettings? {
    try settings.map { (file) throws(Failure) in try SiteSettings(from: file) }
  }

  /// Of all that bears on what is read in a report, and of nothing else.
  var bearingOnReports: Fingerprint { Self.fingerprint(of: [regions, publishers] + forms) }

  /// Of the site's own forms, whose words stand on pages of all kinds.
  package var bearingOnPages: Fingerprint { Self.fingerprint(of: forms) }

  private static func fingerprint(of files: [SourceFile?]) -> Fingerprint {
    var writer = FingerprintWriter()
    for file in files {
      // The path as well: findings name the table of publishers by it.
      writer.combine(file?.path)
      writer.combine(file?.bytes ?? [])
    }
    return writer.fingerprint
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
