/// What else in a report tells which of several regions of one name is meant.
struct RegionSurroundings {
  private let prose: ProseClues
  private let report: ReportEvidence
  init(_ report: ReportEvidence, prose: ProseClues) {
    self.report = report
    self.prose = prose
  }

  /// The provinces and cities that the path and the prose name.
  private var outer: [(code: RegionCode, words: String)] {
    var outer: [(RegionCode, String)] = []
    var length = 0
    for text in [report.source.file] + report.outline.paragraphs.map(\.text) {
      length += text.utf8.count
      guard length < ProseClues.longestProse else { break }
      outer += Self.outerRegions(in: text.utf8.span, report.regions)
    }
    return outer
  }

  /// What was read.
  var clues: [String] {
    var seen: Set<String> = []
    return (outer.map(\.words) + prose.candidates.values.flatMap { $0.clues.map(\.text) }.sorted())
      .filter { seen.insert($0).inserted }.prefix(3).map { $0 }
  }

  /// The one candidate whose city or province is named.
  func choice(among candidates: [RegionCode]) -> RegionCode? {
    guard !candidates.isEmpty else { return nil }
    let outer = outer
    let named = candidates.filter { candidate in outer.contains { $0.code.contains(candidate) } }
    guard named.count > 1 else { return named.first }
    let inCity = named.filter { candidate in outer.contains { $0.code == candidate.city } }
    return inCity.count == 1 ? inCity.first : nil
  }

  /// The region that the prose speaks for.
  func ownRegions(year: Int?) -> [RegionCode] {
    guard let own = Deduction.region(in: prose) else { return [] }
    return report.regions.codes(of: own.key, in: year)
  }

  private static func outerRegions(
    in text: Span<UInt8>, _ table: RegionTable
  ) -> [(RegionCode, String)] {
    var found: [(RegionCode, String)] = []
    table.forEachName(in: text, withStems: true) { start, match in
      for code in table.codes(of: match.name) where !code.isCounty {
        found.append((code, table.words(of: match.name)))
      }
    }
    return found
  }
}
