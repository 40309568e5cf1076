/// A publisher's name taken apart: the region it begins with, and the body that follows.
struct PublisherName: Equatable {
  /// The innermost region named; several where the name is not unique, none where none is named.
  var regions: [RegionCode]
  /// The region as it is printed: `河南省郑州市管城区`.
  var regionWords: Wording
  /// The body in its full form: 人民政府, 民政局.
  var body: Wording
  var kind: Publisher.Kind

  /// Takes a name apart; nil where the words name neither a region nor a body.
  init?(_ words: Wording, regions table: RegionTable, year: Int?) {
    guard !words.isEmpty, words.bytes.count <= Self.longest, !Self.isSentence(words) else {
      return nil
    }
    var prefix = RegionPrefix(of: words.bytes.span, in: table, year: year)
    self.init(words, after: prefix)
    if kind == .town, prefix.endsWithStem {
      // 南阳路街道 is no street of 南阳, 朝阳镇 no town of 朝阳.
      prefix = RegionPrefix(of: words.bytes.span, in: table, year: year, full: true)
      self.init(words, after: prefix)
    }
    if regions.isEmpty, BodyWording(body).kind == nil { return nil }
  }

  private static let longest = 240

  /// Whether the words are more than a name, or stand for one: 我局, 各部门.
  private static func isSentence(_ words: Wording) -> Bool {
    let parts: [StaticString] = ["关于", ",", "。", "、", "《", ";", ":"]
    let openings: [StaticString] = ["我", "本", "各", "全", "该", "上级"]
    return parts.contains(where: words.contains) || openings.contains(where: words.hasPrefix)
  }

  /// The government of a region.
  static func government(of region: RegionCode) -> PublisherName {
    PublisherName(
      regions: [region], regionWords: Wording(bytes: []), body: Wording(bytes: []) + "人民政府",
      kind: .government)
  }

  private init(regions: [RegionCode], regionWords: Wording, body: Wording, kind: Publisher.Kind) {
    self.regions = regions
    self.regionWords = regionWords
    self.body = body
    self.kind = kind
  }

  private init(_ words: Wording, after prefix: RegionPrefix) {
    let end = prefix.end(before: words)
    regions = end == 0 ? [] : prefix.codes
    regionWords = words.part(0..<end)
    let wording = BodyWording(words.part(end..<words.bytes.count))
    body = wording.full
    kind = wording.kind ?? .other
  }

  /// What kind of body bears a name, by its last words.
  static func kind(of name: String) -> Publisher.Kind {
    BodyWording(Wording(bytes: Array(name.utf8))).kind ?? .other
  }

  /// The name as the site prints it: the city before a district or county, and no province.
  func canonicalName(in region: RegionCode?, _ table: RegionTable, year: Int?) -> String {
    guard let code = region, let home = table.region(code, in: year) else {
      return regionWords.text + body.text
    }
    // A city at county level bears a name of its own: 巩义市, not 郑州市巩义市.
    let city = home.name.hasSuffix("市") ? nil : table.city(of: code, in: year)
    return (city?.name ?? "") + home.name + body.text
  }
}
