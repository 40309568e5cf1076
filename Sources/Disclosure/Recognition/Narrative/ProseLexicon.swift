/// The words that reading claims looks for, with the patterns of a form they serve.
///
/// Found by their first character through a table over the common Han characters, so that text
/// without any costs one lookup per character.
struct ProseLexicon: Sendable {
  struct Unit: Sendable {
    /// Its first character, and those after it as one number.
    let lead: Int
    let rest: UInt64
    let length: Int
    let patterns: UInt128
    let isMoney: Bool
    /// How many decimals the unit is smaller than the money of the tables: 4 for 元.
    let decimals: UInt8
  }

  /// A word in `text`; it has the position of its `ProseWord`.
  private struct Entry {
    let start: Int32
    let count: Int32
    /// The second character, which tells most words apart; 0 where there is none.
    let second: Int32
  }

  private struct Bucket {
    var start: UInt16 = 0
    var count: UInt16 = 0
  }

  private(set) var words: [ProseWord] = []
  /// Of each word, apart for the lexer, which looks at nothing else.
  private(set) var effects: [ProseVocabulary.Effect] = []
  /// The patterns each word helps, as a verb and as an object.
  private(set) var helped: [(verbs: UInt128, objects: UInt128)] = []
  private(set) var units: [Unit] = []
  /// Columns of the requests table, each word's own in a range.
  private(set) var applicants: [String] = []
  /// Patterns that need no object.
  private(set) var selfEvident: UInt128 = 0
  private var entries: [Entry] = []
  private var text: [UInt8] = []
  /// By first character: where the bucket begins among the entries, and how many it has.
  private var buckets: [Bucket]
  private(set) var openings = Openings()

  private static let firstHan = 0x4E00
  private static let hanCount = 0x5200

  init(patterns: [ClaimPattern]) {
    buckets = Array(repeating: Bucket(), count: Self.hanCount)
    var drafts: Drafts = [:]
    addVocabulary(to: &drafts)
    for (index, pattern) in patterns.prefix(UInt128.bitWidth).enumerated() {
      add(pattern, bit: 1 << UInt128(index), to: &drafts)
    }
    units = Self.units(of: patterns)
    fill(from: drafts)
  }

  /// The Han characters that words begin with, one bit each: small enough to stay near the
  /// processor.
  struct Openings: Sendable {
    private var bits = [UInt64](repeating: 0, count: ProseLexicon.hanCount / 64)

    @inline(__always)
    func contains(_ character: Int) -> Bool {
      let lead = character - ProseLexicon.firstHan
      return bits[lead >> 6] >> UInt64(lead & 63) & 1 == 1
    }

    fileprivate mutating func insert(lead: Int) { bits[lead >> 6] |= 1 << UInt64(lead & 63) }
  }

  /// Whether the character is one of the common Han block.
  @inline(__always)
  static func isHan(_ character: Int) -> Bool {
    character >= firstHan && character < firstHan + hanCount
  }

  /// The longest word at a position that shows a character of `openings`.
  @inline(__always)
  func word(at position: Int, in bytes: Span<UInt8>, character: Int) -> (word: Int, length: Int)? {
    longest(of: buckets[character - Self.firstHan], at: position, in: bytes)
  }

  /// Whether the column is 其他, which only a list of applicants can mean.
  func isOther(_ applicants: Range<Int>) -> Bool {
    applicants == self.applicants.count - 1..<self.applicants.count
  }

  /// The unit at a position.
  func unit(at position: Int, in bytes: Span<UInt8>) -> Unit? {
    guard let lead = bytes.han(at: position) else { return nil }
    for unit in units where unit.lead == lead {
      if unit.length == 3 || bytes.packed(position + 3..<position + unit.length) == unit.rest {
        return unit
      }
    }
    return nil
  }
}

extension ProseLexicon {
  private func longest(
    of bucket: Bucket, at position: Int, in bytes: Span<UInt8>
  ) -> (word: Int, length: Int)? {
    let second = Int32(truncatingIfNeeded: bytes.han(at: position + 3) ?? -1)
    // The entries of a bucket are in order, longer ones first.
    let start = Int(bucket.start)
    return entries.withUnsafeBufferPointer { entries in
      for index in start..<start + Int(bucket.count) {
        let entry = entries[index]
        if entry.second == second || entry.second == 0, holds(entry, at: position, in: bytes) {
          return (index, Int(entry.count))
        }
      }
      return nil
    }
  }

  /// Whether the bytes at a position are the entry's; its first two characters are known to be
  /// there.
  @inline(__always)
  private func holds(_ entry: Entry, at position: Int, in bytes: Span<UInt8>) -> Bool {
    let (start, count) = (Int(entry.start), Int(entry.count))
    guard position + count <= bytes.count else { return false }
    var offset = 6
    while offset < count {
      if bytes[position + offset] != text[start + offset] { return false }
      offset += 1
    }
    return true
  }

  /// Words in the making by their bytes, which are found faster than texts.
  private typealias Drafts = [[UInt8]: ProseWord]

  private mutating func addVocabulary(to drafts: inout Drafts) {
    for (effect, words) in ProseVocabulary.effects {
      for word in words { drafts[Array(word.utf8), default: ProseWord()].effect.formUnion(effect) }
    }
    drafts[Array(ProseVocabulary.request.utf8), default: ProseWord()].isBareRequest = true
    for (column, words) in ProseVocabulary.applicants {
      applicants.append(column)
      let range = applicants.count - 1..<applicants.count
      for word in words { drafts[Array(word.utf8), default: ProseWord()].applicants = range }
    }
    for word in ProseVocabulary.organizations {
      drafts[Array(word.utf8), default: ProseWord()].applicants = 1..<applicants.count
    }
  }

  private mutating func add(
    _ pattern: ClaimPattern, bit: UInt128, to drafts: inout Drafts
  ) {
    for verb in pattern.verbs {
      if verb.hasPrefix("^") {
        drafts[Array(verb.utf8.dropFirst()), default: ProseWord()].openings |= bit
      } else {
        drafts[Array(verb.utf8), default: ProseWord()].verbs |= bit
      }
    }
    for object in pattern.objects {
      drafts[Array(object.utf8), default: ProseWord()].objects |= bit
    }
    for word in pattern.excluding {
      drafts[Array(word.utf8), default: ProseWord()].excluding |= bit
    }
    for word in pattern.denials {
      drafts[Array(word.utf8), default: ProseWord()].denials |= bit
      drafts[Array(word.utf8), default: ProseWord()].effect.insert(.denial)
    }
    if pattern.objects.isEmpty { selfEvident |= bit }
  }

  private static func units(of patterns: [ClaimPattern]) -> [Unit] {
    var masks: [String: UInt128] = [:]
    for (index, pattern) in patterns.prefix(UInt128.bitWidth).enumerated() {
      for unit in pattern.units { masks[unit, default: 0] |= 1 << UInt128(index) }
    }
    // Longer units that only look like those of the tables.
    for unit in ["人次", "人", "个百分点", "个月", "项目"] where masks[unit] == nil {
      masks[unit] = 0
    }
    masks["元"] = masks["万元"] ?? 0
    return masks.sorted { ($1.key.utf8.count, $0.key) < ($0.key.utf8.count, $1.key) }
      .compactMap { unit(named: $0.key, patterns: $0.value) }
  }

  /// Nil for a unit that is no one to three Han characters.
  private static func unit(named name: String, patterns: UInt128) -> Unit? {
    let bytes = name.utf8.span
    guard let lead = bytes.han(at: 0), let rest = bytes.packed(3..<bytes.count) else { return nil }
    return Unit(
      lead: lead, rest: rest, length: bytes.count, patterns: patterns,
      isMoney: name == "万元" || name == "元", decimals: name == "元" ? 4 : 0)
  }

  private mutating func fill(from drafts: Drafts) {
    let ordered = drafts.keys.compactMap { bytes in
      Self.lead(of: bytes).map { (lead: $0, bytes: bytes) }
    }.sorted(by: Self.precedes)
    for (lead, bytes) in ordered.prefix(Int(UInt16.max)) {
      let word = drafts[bytes] ?? ProseWord()
      openings.insert(lead: lead)
      if buckets[lead].count == 0 { buckets[lead].start = UInt16(clamping: entries.count) }
      buckets[lead].count += 1
      entries.append(
        Entry(
          start: Int32(text.count), count: Int32(bytes.count),
          second: Int32(bytes.span.han(at: 3) ?? 0)))
      text += bytes
      words.append(word)
      effects.append(word.effect)
      helped.append((word.applicants.isEmpty ? word.verbs | word.openings : .max, word.objects))
    }
  }

  /// By first character, then longer before shorter.
  private static func precedes(
    _ left: (lead: Int, bytes: [UInt8]), _ right: (lead: Int, bytes: [UInt8])
  ) -> Bool {
    if left.lead != right.lead { return left.lead < right.lead }
    if left.bytes.count != right.bytes.count { return left.bytes.count > right.bytes.count }
    return left.bytes.lexicographicallyPrecedes(right.bytes)
  }

  /// The position of the first character in `buckets`, nil where it is no common Han character.
  private static func lead(of bytes: [UInt8]) -> Int? {
    guard bytes.count >= 3, bytes[0] & 0xF0 == 0xE0 else { return nil }
    let code = Int(bytes[0] & 0x0F) << 12 | Int(bytes[1] & 0x3F) << 6 | Int(bytes[2] & 0x3F)
    let lead = code - firstHan
    return lead >= 0 && lead < hanCount ? lead : nil
  }
}
