/// What the prose of a report gives away about its publisher.
///
/// Counts how the report speaks of itself (我区, 我县, 我局) and which regions it names, most of all
/// on whose website it publishes.
struct ProseClues {
  /// A region named in the prose.
  struct Candidate {
    let key: RegionNames.Key
    let name: String
    var weight = 0
    var clues: [Clue] = []
  }

  /// Words of the report that speak for a publisher.
  struct Clue: Equatable {
    let text: String
    let place: Place
  }

  /// How a report speaks of itself: the character after 我.
  struct Speaker {
    let character: Unicode.Scalar
    var count = 0
    let clue: Clue

    /// 我区 speaks for a region, 我局 for a body.
    var isRegion: Bool { "省市区县旗州盟".unicodeScalars.contains(character) }
  }

  private(set) var candidates: [RegionNames.Key: Candidate] = [:]
  private(set) var speakers: [Unicode.Scalar: Speaker] = [:]
  /// How often each body with a region in front is named.
  private(set) var bodies: [Wording: (count: Int, clue: Clue)] = [:]
  private let table: RegionTable

  /// More prose than any report has.
  static let longestProse = 200_000

  init(of outline: Outline, regions: RegionTable) {
    table = regions
    var length = 0
    for paragraph in outline.paragraphs { read(paragraph.text, at: paragraph.place, &length) }
    for heading in outline.headings { read(heading.text, at: heading.place, &length) }
  }

  /// How the report speaks of itself most often.
  var speaker: Speaker? {
    speakers.values.max { ($0.count, $1.character) < ($1.count, $0.character) }
  }
}

extension ProseClues {
  /// Reads a text unless it is too much together with those before, whose `length` grows.
  private mutating func read(_ text: String, at place: Place, _ length: inout Int) {
    length += text.utf8.count
    guard length < Self.longestProse else { return }
    let text = text.utf8.span
    var position = 0
    while let found = text.offset(of: "我", from: position) {
      position = found + 3
      if position < text.count { noteSpeaker(in: text, at: position, place) }
    }
    var found: [(start: Int, match: RegionTable.Match)] = []
    table.forEachName(in: text) { found.append(($0, $1)) }
    for (index, name) in found.enumerated() {
      // 郑州市管城回族区 names the district, not the city.
      let isOuter = index + 1 < found.count && found[index + 1].start == name.match.end
      let isInner = index > 0 && found[index - 1].match.end == name.start
      if !isOuter { note(name.match, name.start, isInner: isInner, in: text, place) }
    }
  }

  private mutating func noteSpeaker(in text: Span<UInt8>, at start: Int, _ place: Place) {
    var position = start
    let scalar = Unicode.Scalar(UTF8Scalars.next(in: text, at: &position))
    guard let scalar, "省市区县旗州盟局委办厅镇乡街中院".unicodeScalars.contains(scalar) else { return }
    speakers[
      scalar,
      default: Speaker(character: scalar, clue: Clue(text: "我\(scalar)", place: place))
    ].count += 1
  }

  private mutating func note(
    _ match: RegionTable.Match, _ start: Int, isInner: Bool, in text: Span<UInt8>, _ place: Place
  ) {
    let site = Self.siteEnd(in: text, after: match.end)
    // 和县 and 新县 are words as often as they are counties.
    let isLong = match.end - start > 6
    guard isLong || isInner || site != nil else { return }
    guard !Self.isInTitleMarks(text, start) else { return }
    let name = Self.string(text, start..<match.end)
    var candidate = candidates[match.name] ?? Candidate(key: match.name, name: name)
    let isSubject = Self.isSubject(text, start)
    candidate.weight += site != nil ? 10 : isSubject ? 5 : 1
    if site != nil || isSubject || candidate.clues.isEmpty {
      let clue = Clue(text: Self.string(text, start..<(site ?? match.end)), place: place)
      if !candidate.clues.contains(clue) { candidate.clues.append(clue) }
    }
    candidates[match.name] = candidate
    noteBody(in: text, start, match.end, place)
  }

  /// Notes 某区政务服务局 and 某区人民政府办公室 by the end of the name.
  private mutating func noteBody(
    in text: Span<UInt8>, _ start: Int, _ nameEnd: Int, _ place: Place
  ) {
    let reach = min(text.count, nameEnd + 60)
    var end: Int?
    for ending in Self.bodyEndings {
      if let found = text.extracting(0..<reach).offset(of: ending, from: nameEnd) {
        let bodyEnd = found + ending.utf8CodeUnitCount
        end = min(end ?? bodyEnd, bodyEnd)
      }
    }
    guard let end, !Self.hasMark(text, nameEnd..<end) else { return }
    let words = Wording(bytes: Array(Self.string(text, start..<end).utf8))
    let clue = Clue(text: words.text, place: place)
    bodies[words, default: (0, clue)].count += 1
  }

  private static let bodyEndings: [StaticString] = [
    "局", "委员会", "政府办公室", "政府办公厅", "中心", "镇人民政府", "乡人民政府", "街道办事处", "镇政府", "乡政府",
  ]

  /// Where words such as 人民政府门户网站 end that follow a name.
  private static func siteEnd(in text: Span<UInt8>, after end: Int) -> Int? {
    var start = end
    for word: StaticString in ["人民", "政府"] where text.holds(word, at: start) { start += 6 }
    for site in sites where text.holds(site, at: start) {
      // 中牟县网格 is no website of 中牟县.
      let isSure = start > end || site.utf8CodeUnitCount > 6
      if isSure { return start + site.utf8CodeUnitCount }
    }
    return nil
  }

  private static let sites: [StaticString] = [
    "门户网站", "信息公开网", "网站", "信息网", "政务公开网", "政务服务网", "政务网", "官网", "官方网站", "网",
  ]

  /// Whether a name begins the paragraph or follows `2020年，`.
  private static func isSubject(_ text: Span<UInt8>, _ start: Int) -> Bool {
    if start == 0 { return true }
    let comma = text.holds("，", at: start - 3) ? start - 3 : text[start - 1] == 0x2C ? start - 1 : 0
    return text.holds("年", at: comma - 3) || text.holds("以来", at: comma - 6)
  }

  /// No notice has a longer title.
  private static let longestTitle = 300

  /// Whether a place stands within 《》: a notice's title names its own author.
  private static func isInTitleMarks(_ text: Span<UInt8>, _ start: Int) -> Bool {
    let reach = text.extracting(start..<min(text.count, start + longestTitle))
    guard let close = reach.offset(of: "》") else { return false }
    guard let open = reach.offset(of: "《") else { return true }
    return close < open
  }

  private static func hasMark(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let marks: [StaticString] = ["，", "。", "、", "；", "：", "《", "（", ",", "和", "及", "等", "各"]
    let words = text.extracting(range)
    return marks.contains { words.offset(of: $0) != nil }
  }

  private static func string(_ text: Span<UInt8>, _ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    for index in range { bytes.append(text[index]) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
