/// What one pass over the prose notes for the rules about it: sentences, counted things, marks.
package struct ProseSurvey: Sendable {
  /// A sentence, known again by the hash of its characters and digits.
  struct Sentence {
    let paragraph: Int
    /// In the paragraph's bytes.
    let start: Int
    let end: Int
    let hash: UInt64
    /// How many Han characters it has.
    let length: Int
    /// Its counts in `counts`.
    let counts: Range<Int>
  }

  /// A number with the unit of something that can be counted.
  struct Count {
    let value: Quantity
    /// The first character of the unit.
    let unit: Int
    let start: Int
    let end: Int
    /// Whether 其中 stands between the count before and this one.
    let opensParts: Bool
  }

  /// The marks of a paragraph that tell how it was typed.
  struct Marks {
    /// How many `**` it has.
    var stars = 0
    /// Commas between Han characters.
    var narrowCommas = 0
    var wideCommas = 0
    /// Where a Latin word stands alone between Han characters.
    var latinWord: Range<Int>?
  }

  let paragraphs: [Outline.Paragraph]
  private(set) var sentences: [Sentence] = []
  private(set) var counts: [Count] = []
  /// One per paragraph.
  private(set) var marks: [Marks] = []

  package init(of paragraphs: [Outline.Paragraph]) {
    self.paragraphs = paragraphs
    marks.reserveCapacity(paragraphs.count)
    sentences.reserveCapacity(64)
    for index in paragraphs.indices { read(index) }
  }
}

extension ProseSurvey {
  /// A sentence in the making.
  private struct Draft {
    let paragraph: Int
    var start: Int
    var hash: UInt64 = 0
    var length = 0
    var firstCount: Int
    var opensParts = false

    @inline(__always)
    mutating func add(_ character: UInt64) {
      hash = Self.mixed(hash, character)
    }

    @inline(__always)
    static func mixed(_ hash: UInt64, _ character: UInt64) -> UInt64 {
      let product = (hash ^ character) &* 0x9E37_79B9_7F4A_7C15
      return product ^ product >> 29
    }
  }

  private mutating func read(_ paragraph: Int) {
    let text = paragraphs[paragraph].text
    let bytes = text.utf8.span
    marks.append(Marks())
    var draft = Draft(paragraph: paragraph, start: 0, firstCount: counts.count)
    var position = 0
    while position < bytes.count {
      let byte = bytes[unchecked: position]
      if byte < 0x80 {
        position = readNarrow(bytes, at: position, byte, &draft)
      } else if byte >= 0xE0, byte < 0xF0, position + 2 < bytes.count {
        position = readWide(bytes, at: position, byte, &draft)
      } else {
        position += 1
      }
    }
    close(&draft, at: bytes.count)
  }

  @inline(__always)
  private mutating func readWide(
    _ bytes: Span<UInt8>, at position: Int, _ lead: UInt8, _ draft: inout Draft
  ) -> Int {
    if lead >= 0xE4, lead <= 0xE9 { return readHan(bytes, from: position, &draft) }
    let character =
      Int(lead & 0x0F) << 12 | Int(bytes[unchecked: position + 1] & 0x3F) << 6
      | Int(bytes[unchecked: position + 2] & 0x3F)
    let end = position + 3
    switch character {
    case 0x3002, 0xFF01, 0xFF1F: close(&draft, at: end)
    case 0xFF0C: marks[marks.count - 1].wideCommas += 1
    case 0xFF10...0xFF19: return readNumber(bytes, at: position, &draft)
    default: break
    }
    return end
  }

  /// Reads the Han characters that follow one another, nearly all of the prose.
  @inline(__always)
  private func readHan(_ bytes: Span<UInt8>, from start: Int, _ draft: inout Draft) -> Int {
    var (hash, position) = (draft.hash, start)
    while position + 2 < bytes.count, bytes[unchecked: position] &- 0xE4 < 6 {
      let character =
        UInt64(bytes[unchecked: position]) << 16 | UInt64(bytes[unchecked: position + 1]) << 8
        | UInt64(bytes[unchecked: position + 2])
      hash = Draft.mixed(hash, character)
      position += 3
      // 其中
      if character == 0xE5_85B6, bytes.han(at: position) == 0x4E2D { draft.opensParts = true }
    }
    draft.hash = hash
    draft.length += (position - start) / 3
    return position
  }

  private mutating func readNarrow(
    _ bytes: Span<UInt8>, at position: Int, _ byte: UInt8, _ draft: inout Draft
  ) -> Int {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      return readNumber(bytes, at: position, &draft)
    case UInt8(ascii: "*"):
      guard position + 1 < bytes.count, bytes[position + 1] == byte else { break }
      marks[marks.count - 1].stars += 1
      return position + 2
    case UInt8(ascii: ","):
      let isBetweenWords = bytes.isHan(before: position) && bytes.isHan(at: position + 1)
      if isBetweenWords { marks[marks.count - 1].narrowCommas += 1 }
    case UInt8(ascii: "a")...UInt8(ascii: "z"):
      return readLatin(bytes, at: position)
    default: break
    }
    return position + 1
  }

  private mutating func readLatin(_ bytes: Span<UInt8>, at start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] < 0x80, bytes[end] | 0x20 >= UInt8(ascii: "a"),
      bytes[end] | 0x20 <= UInt8(ascii: "z")
    {
      end += 1
    }
    let isAlone =
      start > 0 && bytes[start - 1] == UInt8(ascii: " ") && bytes.isHan(before: start - 1)
      && end < bytes.count && bytes[end] == UInt8(ascii: " ") && bytes.isHan(at: end + 1)
    if isAlone, marks[marks.count - 1].latinWord == nil {
      marks[marks.count - 1].latinWord = start..<end
    }
    return max(end, start + 1)
  }

  private mutating func readNumber(
    _ bytes: Span<UInt8>, at start: Int, _ draft: inout Draft
  ) -> Int {
    let scanned = ScannedNumber(in: bytes, at: start)
    for position in start..<scanned.end { draft.add(UInt64(bytes[position]) << 32) }
    var end = scanned.end
    switch bytes.han(at: end) {
    case 0x4F59, 0x591A: end += 3  // 余 多
    default: break
    }
    if let value = scanned.value, let unit = bytes.han(at: end), Self.isUnit(unit) {
      counts.append(
        Count(
          value: value, unit: unit, start: start, end: end + 3, opensParts: draft.opensParts))
      draft.opensParts = false
    }
    return max(scanned.end, start + 1)
  }

  /// Whether the character is 条, 件, 篇, 次, 期, 份, 幅, 个, 场 or 人.
  private static func isUnit(_ character: Int) -> Bool {
    switch character {
    case 0x6761, 0x4EF6, 0x7BC7, 0x6B21, 0x671F, 0x4EFD, 0x5E45, 0x4E2A, 0x573A, 0x4EBA: true
    default: false
    }
  }

  private mutating func close(_ draft: inout Draft, at end: Int) {
    if draft.length > 0 {
      sentences.append(
        Sentence(
          paragraph: draft.paragraph, start: draft.start, end: end, hash: draft.hash,
          length: draft.length, counts: draft.firstCount..<counts.count))
    }
    draft = Draft(paragraph: draft.paragraph, start: end, firstCount: counts.count)
  }
}

extension ProseSurvey {
  func place(of position: Int, in paragraph: Int) -> Place {
    paragraphs[paragraph].text.utf8.span.place(of: position, from: paragraphs[paragraph].place)
  }

  /// The words of a range, cut where they are long.
  func excerpt(_ range: Range<Int>, in paragraph: Int, longest: Int = 30) -> String {
    let text = paragraphs[paragraph].text.utf8.span.text(range)
    return text.count > longest ? text.prefix(longest) + "…" : text
  }
}
