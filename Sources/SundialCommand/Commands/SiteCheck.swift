import Disclosure

/// What the doctor sees of a site: every file of its own by itself, so that one wrong file does not
/// hide the next.
struct SiteCheck {
  let phrases: Phrasebook
  let language: Language
  let folder: SourceFolder

  func diagnoses() async throws(Failure) -> [Diagnosis] {
    var diagnoses = [settings(), forms(), regions(), publishers(), waivers()]
    let listing = try await folder.listing()
    diagnoses.append(Diagnosis("reports", name("reports"), "\(listing.reports.count)"))
    for entry in listing.reports {
      guard case .refused(let finding) = folder.read(entry.path) else { continue }
      diagnoses.append(unreadable(finding))
    }
    return diagnoses
  }
}

extension SiteCheck {
  private func settings() -> Diagnosis {
    diagnosis("settings") { () throws(Failure) in
      guard let file = try contents("site.yaml") else {
        throw phrases.failure(.configuration, .settingsMissing, file: path("site.yaml"))
      }
      return try SiteSettings(from: file).title[language]
    }
  }

  private func forms() -> Diagnosis {
    diagnosis("forms") { () throws(Failure) in
      var overrides: [SourceFile] = []
      for name in folder.formFiles {
        if let file = try contents(name) { overrides.append(file) }
      }
      return try FormLibrary(overrides: overrides).forms.map(\.id).joined(separator: ", ")
    }
  }

  private func regions() -> Diagnosis {
    diagnosis("regions") { () throws(Failure) in
      let regions = try RegionTable.builtIn(with: contents("regions.tsv"))
      return "\(regions.all.count)"
    }
  }

  private func publishers() -> Diagnosis {
    diagnosis("publishers") { () throws(Failure) in
      guard let file = try contents("publishers.tsv") else { return "0" }
      let regions = try RegionTable.builtIn(with: contents("regions.tsv"))
      return "\(try PublisherTable(file, regions: regions).all.count)"
    }
  }

  private func waivers() -> Diagnosis {
    diagnosis("waivers") { () throws(Failure) in
      guard let file = try contents("waivers.yaml") else { return "0" }
      return "\(try WaiverFile.waivers(from: file).count)"
    }
  }

  private func unreadable(_ finding: Finding) -> Diagnosis {
    let failure = phrases.failure(
      .inputOutput, .reportUnreadable, ["file": finding.file], file: path(finding.file))
    return Diagnosis("unreadable", name("unreadable"), failure, in: language)
  }

  private func diagnosis(
    _ id: String, _ look: () throws(Failure) -> String
  ) -> Diagnosis {
    do throws(Failure) {
      return Diagnosis(id, name(id), try look())
    } catch {
      return Diagnosis(id, name(id), error, in: language)
    }
  }

  private func contents(_ file: String) throws(Failure) -> SourceFile? {
    try folder.contents(of: file).map { SourceFile(path: path(file), bytes: $0) }
  }

  private func path(_ file: String) -> String {
    FilePaths(folder: folder.path).path(of: file)
  }

  private func name(_ id: String) -> Bilingual {
    phrases.text("diagnoses.\(id)")
  }
}
