/// What a title says: `<机关名称><YYYY>年政府信息公开工作年度报告` and its many variants.
struct ReportTitle: Equatable {
  /// What may be the publisher's name, the likeliest first.
  private(set) var names: [Wording] = []
  private(set) var year: Int?

  init(_ title: Wording) {
    var parts = Self.parts(of: title)
    let main = parts.remove(at: parts.firstIndex(where: Self.namesReport) ?? 0)
    read(main)
    for part in parts {
      if year == nil { year = YearReading.first(in: part.bytes.span)?.year }
      add(Self.withoutSiteWords(part))
    }
  }
}

extension ReportTitle {
  /// The pieces between the marks that join a page's title with the site's name.
  private static func parts(of title: Wording) -> [Wording] {
    var parts = [Wording(bytes: [])]
    var position = 0
    let bytes = title.bytes.span
    while position < bytes.count {
      let scalar = UTF8Scalars.next(in: bytes, at: &position)
      if isSeparator(scalar) {
        parts.append(Wording(bytes: []))
      } else {
        UTF8Scalars.append(scalar, to: &parts[parts.count - 1].bytes)
      }
    }
    return parts
  }

  private static func isSeparator(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x5F, 0x2D, 0x7C, 0x3E, 0x2F, 0x5C, 0xB7, 0xBB, 0x2013, 0x2014, 0x2015, 0x2022: true
    default: false
    }
  }

  private static func namesReport(_ part: Wording) -> Bool {
    part.contains("信息公开") && (part.contains("报告") || part.contains("年报"))
  }

  private mutating func read(_ part: Wording) {
    let text = part.bytes.span
    let end = Self.topic(of: part)
    let reading = YearReading.first(in: text)
    year = reading?.year
    guard let reading, reading.range.upperBound <= end else {
      add(part.part(0..<end))
      return
    }
    add(part.part(0..<reading.range.lowerBound))
    guard names.isEmpty else { return }
    add(part.part(Self.end(of: reading, in: text)..<max(end, Self.end(of: reading, in: text))))
  }

  /// Where the words begin that say what is reported on.
  private static func topic(of part: Wording) -> Int {
    let topics: [StaticString] = [
      "政府信息公开", "信息公开", "政务公开", "年度报告", "年报", "工作报告", "报告",
    ]
    for topic in topics {
      if let offset = part.offset(of: topic) { return offset }
    }
    return part.bytes.count
  }

  /// Behind 年, 年度 and 度.
  private static func end(of reading: YearReading, in text: Span<UInt8>) -> Int {
    var end = reading.range.upperBound
    for word: StaticString in ["年", "度"] where text.holds(word, at: end) { end += 3 }
    return end
  }

  private mutating func add(_ words: Wording) {
    let name = Self.bare(words)
    if !name.isEmpty, !names.contains(name) { names.append(name) }
  }

  /// Without quotation marks and the words that lead to and from a name.
  private static func bare(_ words: Wording) -> Wording {
    var words = words
    while let shorter = withoutOuterMark(words) { words = shorter }
    return words
  }

  private static func withoutOuterMark(_ words: Wording) -> Wording? {
    if words.hasPrefix("【"), let end = words.offset(of: "】") {
      return words.part(end + 3..<words.bytes.count)
    }
    if words.hasPrefix("["), let end = words.offset(of: "]") {
      return words.part(end + 1..<words.bytes.count)
    }
    for opening in openings {
      if let rest = words.without(prefix: opening) { return rest }
    }
    for ending in endings {
      if let rest = words.without(suffix: ending) { return rest }
    }
    return nil
  }

  private static let openings: [StaticString] = [
    "关于", "《", "〈", "“", "\"", "'", "(", ")", ":", ",", "、", "。", "附件", "标题",
  ]

  private static let endings: [StaticString] = [
    "关于", "的", "《", "〈", "“", "\"", "'", "(", ")", ":", ",", "、", "公布", "发布", "印发", "本级",
  ]

  /// 某区人民政府 for 某区人民政府门户网站.
  private static func withoutSiteWords(_ part: Wording) -> Wording {
    part.without(suffix: "门户网站") ?? part.without(suffix: "网站") ?? part.without(suffix: "网")
      ?? part
  }
}
