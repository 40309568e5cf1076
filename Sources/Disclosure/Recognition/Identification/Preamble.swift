/// How a report names its publisher and year in its first paragraphs.
///
/// Copied preambles are how a town's report comes to name a bureau (建水县面甸镇 2025).
struct Preamble {
  struct Naming {
    let words: Wording
    let year: Int?
    let place: Place
    /// Whether it is the report's own name; otherwise it is who drew the report up.
    let isOwn: Bool
  }

  /// What the first paragraphs name, in their order.
  static func namings(in outline: Outline, characters: TraditionalCharacters) -> [Naming] {
    var namings: [Naming] = []
    for paragraph in outline.paragraphs.prefix(3) {
      let text = paragraph.text.utf8.span
      if let naming = ownName(in: text, at: paragraph.place, characters) { namings.append(naming) }
      if let naming = author(in: text, at: paragraph.place, characters) { namings.append(naming) }
    }
    return namings
  }

  /// 公布某区人民政府办公室2021年政府信息公开工作年度报告.
  private static func ownName(
    in text: Span<UInt8>, at place: Place, _ characters: TraditionalCharacters
  ) -> Naming? {
    var position = 0
    while let found = text.offset(of: "政府信息公开", from: position) {
      position = found + 18
      let isReport =
        text.holds("工作年度报告", at: position) || text.holds("年度报告", at: position)
        || text.holds("工作年报", at: position) || text.holds("年报", at: position)
      guard isReport else { continue }
      let words = clause(before: found, in: text, characters)
      guard let reading = YearReading.first(in: words.bytes.span),
        words.bytes.count - reading.range.upperBound <= 6
      else { continue }
      let name = words.part(0..<reading.range.lowerBound)
      return Naming(words: name, year: reading.year, place: place, isOwn: true)
    }
    return nil
  }

  /// 某局根据《……条例》……编制: who draws the report up.
  private static func author(
    in text: Span<UInt8>, at place: Place, _ characters: TraditionalCharacters
  ) -> Naming? {
    guard let verb = text.offset(of: "编制"), text.offset(of: "条例") != nil else { return nil }
    if let by = text.offset(of: "由"), by < verb {
      let end = min(verb, text.offset(of: "根据", from: by) ?? verb)
      let words = Wording(text.extracting(by + 3..<end), characters: characters)
      return Naming(words: words, year: nil, place: place, isOwn: false)
    }
    let subject = text.offset(of: "根据") ?? text.offset(of: "按照") ?? text.offset(of: "依据")
    guard let subject, subject > 0, subject <= 120 else { return nil }
    var words = Wording(text.extracting(0..<subject), characters: characters)
    if let comma = words.bytes.lastIndex(of: 0x2C) {
      words = words.part(comma + 1..<words.bytes.count)
    }
    for adverb: StaticString in ["严格", "认真"] { words = words.without(suffix: adverb) ?? words }
    return Naming(words: words, year: nil, place: place, isOwn: false)
  }

  /// What stands between the last mark or verb and a place.
  private static func clause(
    before end: Int, in text: Span<UInt8>, _ characters: TraditionalCharacters
  ) -> Wording {
    var start = max(0, end - 200)
    while start < end, text[start] & 0xC0 == 0x80 { start += 1 }
    let words = Wording(text.extracting(start..<end), characters: characters)
    var clauseStart = 0
    for mark in marks {
      var position = clauseStart
      while let found = words.offset(of: mark, from: position) {
        position = found + mark.utf8CodeUnitCount
        clauseStart = max(clauseStart, position)
      }
    }
    return words.part(clauseStart..<words.bytes.count)
  }

  private static let marks: [StaticString] = [
    "。", ",", "、", ";", ":", "《", "》", "“", "”", "(", ")", "公布", "发布", "现将", "编制", "就", "为",
  ]
}
