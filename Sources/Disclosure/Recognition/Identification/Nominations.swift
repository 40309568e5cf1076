/// The publishers that the sources of one report name, the weightiest first.
struct Nominations {
  private(set) var all: [Nomination] = []
  /// Who drew the report up, by its preamble.
  private(set) var authors: [Nomination] = []
  private(set) var findings: [Finding] = []
  /// Whether the title was seen at once to name who is already named.
  private(set) var titleAgrees = false
  private let report: ReportEvidence

  init(of report: ReportEvidence, year: Int?) {
    self.report = report
    addFrontMatter(year: year)
    addFolder(year: year)
    titleAgrees = all.first.map(agreesWithTitle) ?? false
    if !titleAgrees { addTitle(year: year) }
    addFileName(year: year)
    addPreamble(year: year)
  }

  /// Who is taken for the publisher.
  ///
  /// A region's code alone gives way to a source that names a body of the region.
  var winner: Nomination? {
    guard let first = all.first, first.isRegionOnly else { return all.first }
    let body = all.first { !$0.isRegionOnly && first.contradiction(with: $0) == nil }
    guard var body, let region = first.regions.first else { return body ?? first }
    if body.publisher.region == nil, let name = body.name {
      body.publisher.name = name.canonicalName(in: region, report.regions, year: nil)
      body.publisher.region = region.text
    }
    return body
  }
}

// MARK: - Sources

extension Nominations {
  private mutating func addFrontMatter(year: Int?) {
    let region = frontMatterRegion(year: year)
    if let entry = report.frontMatter.publisher {
      if let nomination = stated(entry, region: region, year: year) { append(nomination) }
    } else if let region, let entry = report.frontMatter.region {
      append(government(of: region, .frontMatter, entry.value, entry.place, year: year))
    }
  }

  /// The front matter's region, by its code or its name.
  private mutating func frontMatterRegion(year: Int?) -> RegionCode? {
    guard let entry = report.frontMatter.region else { return nil }
    if let code = RegionCode(entry.value), report.regions.region(code, in: year) != nil {
      return code
    }
    let words = report.words(entry.value)
    let prefix = RegionPrefix(of: words.bytes.span, in: report.regions, year: year)
    if prefix.end == words.bytes.count, prefix.codes.count == 1 { return prefix.codes.first }
    let candidates = prefix.end == words.bytes.count ? prefix.codes.map(\.text) : []
    let allowed = candidates.isEmpty ? "410104" : candidates.joined(separator: ", ")
    findings.append(report.unreadable("region", entry, expected: allowed))
    return nil
  }

  private mutating func stated(
    _ entry: FrontMatter.Entry, region: RegionCode?, year: Int?
  ) -> Nomination? {
    let value = entry.value
    if let known = report.publishers.entry(id: value) ?? report.publishers.entry(name: value) {
      return filed(known, .frontMatter, value, entry.place)
    }
    if let code = RegionCode(value), report.regions.region(code, in: year) != nil {
      return government(of: code, .frontMatter, value, entry.place, year: year)
    }
    let words = report.words(value)
    guard
      let nomination = nomination(
        words, .frontMatter, text: value, place: entry.place, region: region, year: year)
    else { return unclassified(entry, region) }
    if let region, let own = nomination.name?.regions, !own.isEmpty, !own.contains(region) {
      let wording = Nomination.label(region, report.regions)
      findings.append(
        report.conflict(
          rule: "region-conflict", at: entry.place,
          chosen: (wording, report.location(report.frontMatter.region?.place)),
          other: nomination.claim))
    }
    return nomination
  }

  /// A name that tells neither region nor kind is still the publisher's name.
  private func unclassified(_ entry: FrontMatter.Entry, _ region: RegionCode?) -> Nomination {
    var publisher = Publisher(id: "", name: entry.value, kind: .other, region: region?.text)
    publisher.id = id(of: publisher)
    return Nomination(
      source: .frontMatter, text: entry.value, place: entry.place,
      location: report.location(entry.place), publisher: publisher, name: nil)
  }

  private mutating func addFolder(year: Int?) {
    guard let folder = report.path.folder else { return }
    if let known = report.publishers.entry(id: folder) {
      append(filed(known, .siteTable, folder, nil))
    } else if let code = RegionCode(folder), report.regions.region(code, in: year) != nil {
      append(government(of: code, .path, folder, nil, year: year))
    }
  }

  private mutating func addTitle(year: Int?) {
    guard let title = report.outline.title, let names = report.title?.names else { return }
    for words in names {
      let nomination = nomination(
        words, .title, text: title.text, place: title.place, year: year)
      if let nomination {
        append(nomination)
        return
      }
    }
  }

  /// 管城回族区2020.txt, or a folder 管城回族区.
  private mutating func addFileName(year: Int?) {
    guard all.first.map(\.isRegionOnly) ?? true else { return }
    for part in [report.path.stem, report.path.folder ?? ""] {
      // Nearly every path is plain ASCII and names nobody.
      guard part.utf8.contains(where: { $0 >= 0x80 }) else { continue }
      for words in ReportTitle(report.words(part)).names {
        let nomination = nomination(words, .path, text: part, place: nil, year: year)
        if let nomination {
          append(nomination)
          return
        }
      }
    }
  }

  private mutating func addPreamble(year: Int?) {
    for naming in report.preamble {
      if naming.isOwn, let first = all.first, agrees(first, with: naming.words) { continue }
      let nomination = nomination(
        naming.words, .prose, text: naming.words.text, place: naming.place, year: year)
      guard let nomination else { continue }
      if naming.isOwn || all.isEmpty {
        append(nomination)
      } else {
        authors.append(nomination)
      }
    }
  }

  private func agreesWithTitle(_ nomination: Nomination) -> Bool {
    guard let words = report.title?.names.first else { return false }
    return agrees(nomination, with: words)
  }

  /// Whether a name is seen at once to be the same or to say less.
  private func agrees(_ nomination: Nomination, with words: Wording) -> Bool {
    guard !nomination.isRegionOnly else { return false }
    let name = nomination.publisher.name.utf8
    let length = words.bytes.count
    return name.count >= length && name.suffix(length).elementsEqual(words.bytes)
  }
}

// MARK: - Making nominations

extension Nominations {
  /// Adds a nomination; names of the site's table are taken apart only once there are two.
  private mutating func append(_ nomination: Nomination) {
    for index in all.indices where all[index].name == nil {
      let words = report.words(all[index].publisher.name)
      all[index].name = PublisherName(words, regions: report.regions, year: nil)
    }
    all.append(nomination)
  }

  /// The publisher that words name; nil where they name none.
  func nomination(
    _ words: Wording, _ source: EvidenceSource, text: String, place: Place?,
    region stated: RegionCode? = nil, year: Int?
  ) -> Nomination? {
    guard let name = PublisherName(words, regions: report.regions, year: year) else { return nil }
    let region = stated ?? region(of: name, year: year)
    let wording = name.canonicalName(in: region, report.regions, year: year)
    var publisher = Publisher(id: "", name: wording, kind: name.kind, region: region?.text)
    publisher.id = id(of: publisher)
    return Nomination(
      source: source, text: text, place: place, location: report.location(place),
      publisher: publisher, name: name)
  }

  /// The region of a name, with the help of a folder such as `410104-07`.
  private func region(of name: PublisherName, year: Int?) -> RegionCode? {
    if name.regions.count == 1 { return name.regions.first }
    guard let folder = report.path.regionCode, report.regions.region(folder, in: year) != nil else {
      return nil
    }
    return name.regions.isEmpty || name.regions.contains(folder) ? folder : nil
  }

  private func filed(
    _ entry: PublisherTable.Entry, _ source: EvidenceSource, _ text: String, _ place: Place?
  ) -> Nomination {
    let table = "\(report.publishers.file ?? ""):\(entry.line)"
    return Nomination(
      source: source, text: text, place: place,
      location: place.map { report.location($0) } ?? table, publisher: entry.publisher,
      name: nil)
  }

  private func government(
    of code: RegionCode, _ source: EvidenceSource, _ text: String, _ place: Place?, year: Int?
  ) -> Nomination {
    let name = PublisherName.government(of: code)
    let publisher = Publisher(
      id: code.text, name: name.canonicalName(in: code, report.regions, year: year),
      kind: .government, region: code.text)
    return Nomination(
      source: source, text: text, place: place, location: report.location(place),
      publisher: publisher, name: name, isRegionOnly: true)
  }

  /// The id of a publisher that the site's table does not name.
  ///
  /// A government goes by its region's code; others by the folder of their reports, or else by a
  /// number made of the name, the same on every run.
  func id(of publisher: Publisher) -> String {
    if let known = report.publishers.entry(name: publisher.name) { return known.publisher.id }
    if publisher.kind == .government, let region = publisher.region { return region }
    if let folder = report.path.folder, report.path.isYearAlone, Self.isPlain(folder) {
      return folder
    }
    var hash: UInt32 = 2_166_136_261
    for byte in publisher.name.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    let digits = String(hash, radix: 16)
    let padding = String(repeating: "0", count: 8 - digits.utf8.count)
    return "\(publisher.region ?? "x")-\(padding)\(digits)"
  }

  private static func isPlain(_ folder: String) -> Bool {
    folder.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
      default: false
      }
    }
  }
}
