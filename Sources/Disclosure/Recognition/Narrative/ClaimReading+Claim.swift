// From a number and its patterns to a claim.
extension ClaimReading {
  mutating func append(
    _ draft: ClaimDraft, members: [Int], others: [Int], in bytes: Span<UInt8>
  ) {
    if members.count > 1, draft.number.value == .zero {
      for member in members { append(draft, members: [member], others: [], in: bytes) }
      return
    }
    var candidates: [[String]] = []
    if members.count > 1 { candidates.append(members.flatMap { patterns[$0].candidates[0] }) }
    for member in members + others { candidates += patterns[member].candidates }
    let first = members[0]
    var severity = members.count > 1 ? Severity.info : patterns[first].severity
    if draft.clause.effect.contains(.scope) || isUnsettled(first) { severity = .info }
    append(draft, pattern: first, candidates: divided(candidates, draft), severity, in: bytes)
    if draft.applicants.isEmpty, members.count == 1, countsWhole(first),
      !memory.leads.contains(first)
    {
      memory.leads.append(first)
    }
  }

  /// `自然人147件`: the share of an applicant in the count stated before.
  mutating func appendShareOfLead(
    _ draft: ClaimDraft, within taken: UInt128, in bytes: Span<UInt8>
  ) {
    let leads = memory.leads.isEmpty ? patterns.indices.filter(countsNew) : memory.leads
    let fitting = leads.filter { taken >> UInt128($0) & 1 == 1 }
    guard let first = fitting.first else { return }
    let candidates = fitting.flatMap { patterns[$0].candidates }
    let severity = patterns[first].severity
    append(draft, pattern: first, candidates: divided(candidates, draft), severity, in: bytes)
  }

  /// Reconsideration and litigation may be those of every kind, until disclosure is named.
  private func isUnsettled(_ pattern: Int) -> Bool {
    lexicon.selfEvident >> UInt128(pattern) & 1 == 1 && !memory.isAboutDisclosure
      && !isReviewChapter
  }

  private func countsNew(_ pattern: Int) -> Bool {
    patterns[pattern].candidates.first == ["requests.new_received.total"]
  }

  private func countsWhole(_ pattern: Int) -> Bool {
    countsNew(pattern) || patterns[pattern].candidates.first == ["requests.total.total"]
  }

  /// The candidates in the applicant's columns; both readings where the restriction is not certain.
  private func divided(_ candidates: [[String]], _ draft: ClaimDraft) -> [[String]] {
    guard !draft.applicants.isEmpty else { return candidates }
    let columns = lexicon.applicants[draft.applicants]
    let divided = candidates.map { sum in sum.flatMap { path in Self.paths(path, in: columns) } }
    return draft.isDivided ? divided : candidates + divided
  }

  private static func paths(_ path: String, in columns: ArraySlice<String>) -> [String] {
    guard path.hasPrefix("requests."), path.hasSuffix(".total") else { return [path] }
    let row = path.dropLast("total".count)
    return columns.map { row + $0 }
  }

  private mutating func append(
    _ draft: ClaimDraft, pattern: Int, candidates: [[String]], _ severity: Severity,
    in bytes: Span<UInt8>
  ) {
    let isOneColumn = draft.isDivided && draft.applicants.count == 1
    memory.lastClaimToken = draft.token
    claims.append(
      Claim(
        pattern: patterns[pattern].id,
        value: draft.number.value,
        isApproximate: draft.number.isApproximate,
        applicant: isOneColumn ? lexicon.applicants[draft.applicants.lowerBound] : nil,
        candidates: candidates,
        clause: bytes.text(draft.clause.start..<draft.clause.end),
        place: bytes.place(of: Int(lexer.tokens[draft.token].start), from: place),
        sentence: sentence,
        severity: severity))
  }
}
