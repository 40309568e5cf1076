/// Finds out who reports, and where the sources disagree.
///
/// What names the publisher, the weightiest first: front matter, the site's table through the folder,
/// the folder's region code, the title, the file's name, the preamble; at last the whole prose.
struct PublisherInquiry {
  private(set) var publisher: Publisher?
  private(set) var isDeduced = false
  private(set) var evidence: [ReportIdentity.Evidence] = []
  private(set) var findings: [Finding] = []
  private let report: ReportEvidence
  private let nominations: Nominations

  init(_ report: ReportEvidence, year: Int?) {
    self.report = report
    nominations = Nominations(of: report, year: year)
    findings = nominations.findings
    if var winner = nominations.winner {
      note(winner)
      compare(winner)
      settleKind(of: &winner)
      settleRegion(of: &winner, year: year)
      publisher = winner.publisher
      isDeduced = winner.source == .prose
      if isDeduced { reportDeduction(winner.publisher, winner.location, [winner.text]) }
    } else {
      deduce(year: year)
    }
  }
}

// MARK: - Named

extension PublisherInquiry {
  private mutating func note(_ winner: Nomination) {
    for nomination in nominations.all {
      let fact = nomination.isRegionOnly ? "region" : "publisher"
      evidence.append(
        ReportIdentity.Evidence(
          fact: fact, source: nomination.source, text: nomination.text, place: nomination.place))
    }
    if nominations.titleAgrees, let title = report.outline.title {
      evidence.append(
        ReportIdentity.Evidence(
          fact: "publisher", source: .title, text: title.text, place: title.place))
    }
  }

  private mutating func compare(_ winner: Nomination) {
    for other in nominations.all where other != winner {
      if let contradiction = winner.contradiction(with: other) {
        add(contradiction, .warning, winner, other)
      } else if other.isRegionOnly, other.source == .path, winner.publisher.kind != .government {
        // The folder of a region stands for its government; the office often reports there.
        let severity: Severity = winner.publisher.kind == .office ? .info : .warning
        add(.kind, severity, winner, other)
      }
    }
    for author in nominations.authors where winner.contradiction(with: author) == .publisher {
      let kinds = [winner.publisher.kind, author.publisher.kind]
      // A government's report is drawn up by its office or a department as a rule.
      guard !kinds.contains(.government), !kinds.contains(.office) else { continue }
      add(.publisher, .warning, winner, author)
    }
  }

  private mutating func add(
    _ contradiction: Nomination.Contradiction, _ severity: Severity, _ chosen: Nomination,
    _ other: Nomination
  ) {
    let place = other.place ?? chosen.place
    let finding = conflict(contradiction, severity, at: place, chosen.claim, other.claim)
    guard !findings.contains(where: { $0.rule == finding.rule && $0.place == place }) else {
      return
    }
    findings.append(finding)
  }

  private func conflict(
    _ contradiction: Nomination.Contradiction, _ severity: Severity, at place: Place?,
    _ chosen: Nomination.Claim, _ other: Nomination.Claim
  ) -> Finding {
    switch contradiction {
    case .publisher:
      report.conflict(
        rule: "publisher-conflict", severity, at: place, chosen: chosen, other: other)
    case .region:
      report.conflict(rule: "region-conflict", severity, at: place, chosen: chosen, other: other)
    case .kind:
      report.conflict(rule: "kind-conflict", severity, at: place, chosen: chosen, other: other)
    }
  }

  /// Lets the front matter's `kind` decide.
  private mutating func settleKind(of winner: inout Nomination) {
    guard let entry = report.frontMatter.kind else { return }
    guard let kind = Self.kind(entry.value) else {
      let allowed = Publisher.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      findings.append(report.unreadable("kind", entry, expected: allowed))
      return
    }
    evidence.append(
      ReportIdentity.Evidence(
        fact: "kind", source: .frontMatter, text: entry.value, place: entry.place))
    guard kind != winner.publisher.kind else { return }
    if !winner.isRegionOnly {
      findings.append(
        report.conflict(
          rule: "kind-conflict", at: entry.place,
          chosen: (entry.value, report.location(entry.place)), other: winner.claim))
    }
    winner.publisher.kind = kind
    if winner.isRegionOnly, kind == .office { winner.publisher.name += "办公室" }
  }

  private static func kind(_ text: String) -> Publisher.Kind? {
    switch text {
    case "政府", "人民政府": .government
    case "政府办", "办公室", "政府办公室": .office
    case "部门": .department
    case "乡镇", "街道", "乡镇街道": .town
    case "其他": .other
    default: Publisher.Kind(rawValue: text)
    }
  }
}

// MARK: - Region

extension PublisherInquiry {
  /// Finds the region of a publisher whose name leaves it open.
  private mutating func settleRegion(of winner: inout Nomination, year: Int?) {
    guard winner.publisher.region == nil, let name = winner.name else { return }
    let prose = ProseClues(of: report.outline, regions: report.regions)
    let surroundings = RegionSurroundings(report, prose: prose)
    let candidates = name.regions.isEmpty ? surroundings.ownRegions(year: year) : name.regions
    if let region = candidates.count == 1
      ? candidates.first : surroundings.choice(among: candidates)
    {
      // The prose that named the publisher names its region too.
      if winner.source != .prose || candidates.count > 1 {
        addRegion(rule: "region-deduced", .info, winner, [region], surroundings.clues)
      }
      winner.publisher.name = name.canonicalName(in: region, report.regions, year: year)
      winner.publisher.region = region.text
      winner.publisher.id = nominations.id(of: winner.publisher)
    } else if candidates.isEmpty {
      guard !Self.isNational(winner.publisher.name) else { return }
      addRegion(rule: "region-unknown", .warning, winner, [], [])
    } else {
      addRegion(rule: "region-ambiguous", .warning, winner, candidates, [])
    }
  }

  private static func isNational(_ name: String) -> Bool {
    let name = Wording(bytes: Array(name.utf8))
    return name.hasPrefix("国家") || name.hasPrefix("中国") || name.hasPrefix("中华人民共和国")
      || name.hasPrefix("国务院")
  }

  private mutating func addRegion(
    rule: String, _ severity: Severity, _ winner: Nomination, _ codes: [RegionCode],
    _ clues: [String]
  ) {
    let names = codes.map { "\($0.text) \(report.regions.fullName(of: $0))" }
    findings.append(
      report.finding(
        rule: rule, severity, at: winner.place,
        [
          "publisher": .text(winner.publisher.name), "place": .text(winner.location),
          "regions": .text(names.joined(separator: ", ")),
          "clues": .text(clues.joined(separator: ", ")),
        ]))
  }
}

// MARK: - Deduced

extension PublisherInquiry {
  private mutating func deduce(year: Int?) {
    let prose = ProseClues(of: report.outline, regions: report.regions)
    guard let deduction = Deduction(prose),
      var winner = nominations.nomination(
        deduction.words, .prose, text: deduction.words.text, place: deduction.clues.first?.place,
        year: year)
    else {
      findings.append(report.finding(rule: "publisher-unknown", .warning, at: nil))
      return
    }
    for clue in deduction.clues {
      evidence.append(
        ReportIdentity.Evidence(
          fact: "publisher", source: .prose, text: clue.text, place: clue.place))
    }
    settleKind(of: &winner)
    settleRegion(of: &winner, year: year)
    publisher = winner.publisher
    isDeduced = true
    let lines = Set(deduction.clues.map(\.place.line)).sorted().map(String.init)
    let clues = deduction.clues.map(\.text)
    reportDeduction(winner.publisher, lines.joined(separator: ", "), clues)
  }

  private mutating func reportDeduction(_ publisher: Publisher, _ lines: String, _ clues: [String])
  {
    var seen: Set<String> = []
    let distinct = clues.filter { seen.insert($0).inserted }
    findings.append(
      report.finding(
        rule: "publisher-deduced", .info, at: evidence.first { $0.source == .prose }?.place,
        [
          "publisher": .text(publisher.name), "region": .text(publisher.region ?? ""),
          "lines": .text(lines), "clues": .text(distinct.joined(separator: ", ")),
        ]))
  }
}
