/// The administrative regions a site knows: GB/T 2260 and what the site adds or changes.
///
/// The names stay in the bytes they were read from; a `Region` is made only for who asks. All
/// thousands of names are ready in under a millisecond.
package struct RegionTable: Sendable {
  private let entries: [RegionEntry]
  private let names: RegionNames
  /// The names' bytes.
  private let bytes: [UInt8]

  /// The built-in regions, changed and extended by the site's own `regions.tsv`.
  package static func builtIn(with site: SourceFile? = nil) throws(Failure) -> RegionTable {
    let official = try EmbeddedFile.named("regions.tsv")
    return try RegionTable([official] + (site.map { [$0] } ?? []))
  }

  /// Reads tables of `code name from to`; the rows of a code in a later file replace the earlier.
  package init(_ files: [SourceFile]) throws(Failure) {
    var bytes: [UInt8] = []
    var entries: [RegionEntry] = []
    for file in files {
      let read = try RegionEntry.entries(of: file, offset: bytes.count)
      bytes += file.bytes
      entries = Self.merged(entries, with: read)
    }
    names = RegionNames(of: entries, bytes: &bytes)
    self.bytes = bytes
    self.entries = entries
  }

  private static func merged(_ old: [RegionEntry], with new: [RegionEntry]) -> [RegionEntry] {
    guard !old.isEmpty else { return new }
    let replaced = Set(new.map(\.code))
    return (old.filter { !replaced.contains($0.code) } + new).sorted { $0 < $1 }
  }
}

// MARK: - By code

extension RegionTable {
  /// Every region of every time, by code, then by year.
  package var all: [Region] { entries.map(region) }

  /// The region with a code of six digits; of several over time, the one valid in or nearest `year`.
  package func region(code: some StringProtocol, in year: Int? = nil) -> Region? {
    RegionCode(code).flatMap { region($0, in: year) }
  }

  /// The city that a county or district belongs to.
  ///
  /// A district of 北京 belongs to 北京市 itself; 济源市, under its province directly, to no city.
  package func city(of code: some StringProtocol, in year: Int? = nil) -> Region? {
    RegionCode(code).flatMap { city(of: $0, in: year) }
  }

  package func province(of code: some StringProtocol, in year: Int? = nil) -> Region? {
    RegionCode(code).flatMap { $0.isProvince ? nil : region($0.province, in: year) }
  }

  func region(_ code: RegionCode, in year: Int?) -> Region? {
    entry(code, in: year).map(region)
  }

  func city(of code: RegionCode, in year: Int?) -> Region? {
    guard code.isCounty else { return nil }
    if let city = region(code.city, in: year), !Self.isGrouping(city.name) { return city }
    guard let province = region(code.province, in: year), province.name.hasSuffix("市") else {
      return nil
    }
    return province
  }

  /// 市辖区 and the like: codes that group counties and govern nothing.
  private static func isGrouping(_ name: String) -> Bool {
    name == "市辖区" || name == "县" || name.hasSuffix("直辖县级行政区划")
  }

  private func entry(_ code: RegionCode, in year: Int?) -> RegionEntry? {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].code < code { low = middle + 1 } else { high = middle }
    }
    var best: RegionEntry?
    while low < entries.count, entries[low].code == code {
      let isNearer = best.map { entries[low].distance(to: year) <= $0.distance(to: year) }
      if isNearer ?? true { best = entries[low] }
      low += 1
    }
    return best
  }

  private func region(_ entry: RegionEntry) -> Region {
    Region(
      code: entry.code.text, name: String(decoding: bytes[entry.name], as: UTF8.self),
      firstYear: entry.firstYear, lastYear: entry.lastYear)
  }
}

// MARK: - By name

extension RegionTable {
  /// Where a region's name ends in a text, and which name it is.
  struct Match: Equatable {
    var end: Int
    var name: RegionNames.Key
  }

  /// All regions called so, by code: those valid in `year`, or else those nearest to it.
  ///
  /// Short forms of provinces and cities count (河南, 郑州), and 管城区 for 管城回族区.
  package func regions(named name: String, in year: Int? = nil) -> [Region] {
    let name = Array(name.utf8)
    guard let key = names.key(of: name.span, in: bytes) else { return [] }
    return codes(of: key, in: year).compactMap { region($0, in: year) }
  }

  /// The longest region name that begins at `start`; `full` leaves stems such as 郑州 out.
  func longestName(in text: Span<UInt8>, at start: Int = 0, full: Bool = false) -> Match? {
    names.longest(in: text, at: start, bytes: bytes, full: full)
  }

  /// Calls `body` with every name in a text, from left to right.
  func forEachName(
    in text: Span<UInt8>, withStems: Bool = false, _ body: (_ start: Int, _ match: Match) -> Void
  ) {
    var position = 0
    while let start = names.opening(in: text, from: position) {
      if let match = names.longest(in: text, at: start, bytes: bytes, full: !withStems) {
        body(start, match)
        position = match.end
      } else {
        position = start + names.step(in: text, at: start)
      }
    }
  }

  /// The codes that bear a name at any time.
  func codes(of name: RegionNames.Key) -> [RegionCode] {
    names.entries(of: name).map { entries[$0].code }
  }

  /// The codes that bear a name in a year or, where none does, nearest to it.
  func codes(
    of name: RegionNames.Key, in year: Int?, where isWanted: (RegionCode) -> Bool = { _ in true }
  ) -> [RegionCode] {
    let bearers = names.entries(of: name).map { entries[$0] }.filter { isWanted($0.code) }
    let nearest = bearers.map { $0.distance(to: year) }.min()
    return bearers.filter { $0.distance(to: year) == nearest }.map(\.code)
  }

  func words(of name: RegionNames.Key) -> String {
    String(decoding: bytes[names.range(of: name)], as: UTF8.self)
  }

  /// The region's name behind its city's: 南京市鼓楼区.
  func fullName(of code: RegionCode, in year: Int? = nil) -> String {
    (city(of: code, in: year)?.name ?? "") + (region(code, in: year)?.name ?? "")
  }

  /// Whether the name is a short form such as 郑州.
  func isStem(_ name: RegionNames.Key) -> Bool { names.isStem(name) }
}
