/// Cuts a paragraph into the tokens that reading claims needs, in one pass over its bytes.
///
/// The buffers are kept between paragraphs.
struct ProseLexer {
  let lexicon: ProseLexicon
  private(set) var tokens: [ProseToken] = []
  private(set) var numbers: [ProseNumber] = []

  /// The patterns for which the paragraph has a verb, an object and a unit.
  private var verbs: UInt128 = 0
  private var objects: UInt128 = 0
  private var units: UInt128 = 0
  private var denies = false

  /// Whether the paragraph has all that some pattern asks for, or a word that denies.
  var canStateClaims: Bool { denies || verbs & objects & units != 0 }

  init(lexicon: ProseLexicon) {
    self.lexicon = lexicon
    tokens.reserveCapacity(256)
    numbers.reserveCapacity(64)
  }

  mutating func read(_ bytes: Span<UInt8>) {
    tokens.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    (verbs, objects, units, denies) = (0, lexicon.selfEvident, 0, false)
    // A copy, as the processor would fetch the lexicon's own anew for every character.
    let openings = lexicon.openings
    var position = 0
    while position < bytes.count {
      let byte = bytes[unchecked: position]
      if byte & 0xF0 == 0xE0, position + 2 < bytes.count {
        let character =
          Int(byte & 0x0F) << 12 | Int(bytes[unchecked: position + 1] & 0x3F) << 6
          | Int(bytes[unchecked: position + 2] & 0x3F)
        if !ProseLexicon.isHan(character) {
          position = readSign(bytes, at: position, character)
        } else if openings.contains(character) {
          position = readHan(bytes, at: position, character)
        } else {
          position += 3
        }
      } else if byte < 0x80 {
        position = readNarrow(bytes, at: position, byte)
      } else {
        position += byte >= 0xF0 ? 4 : byte >= 0xC0 ? 2 : 1
      }
    }
  }
}

extension ProseLexer {
  private mutating func readHan(_ bytes: Span<UInt8>, at position: Int, _ character: Int) -> Int {
    guard let found = lexicon.word(at: position, in: bytes, character: character) else {
      return position + 3
    }
    return readWord(found.word, bytes, at: position, to: position + found.length)
  }

  private mutating func readSign(_ bytes: Span<UInt8>, at position: Int, _ code: Int) -> Int {
    switch code {
    case 0x3001: append(.enumeration, 0, position, position + 3)
    case 0x3002, 0xFF01, 0xFF1F, 0xFF0E: append(.stop, 0, position, position + 3)
    case 0xFF1B: append(.semicolon, 0, position, position + 3)
    case 0xFF0C, 0xFF1A, 0xFF08, 0xFF09: append(.comma, 0, position, position + 3)
    // The title of a document says nothing about numbers.
    case 0x300A: return endOfTitle(bytes, from: position)
    case 0xFF10...0xFF19: return readNumber(bytes, at: position)
    default: break
    }
    return position + 3
  }

  private mutating func readNarrow(_ bytes: Span<UInt8>, at position: Int, _ byte: UInt8) -> Int {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return readNumber(bytes, at: position)
    case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: ")"):
      append(.comma, 0, position, position + 1)
    case UInt8(ascii: ";"): append(.semicolon, 0, position, position + 1)
    case UInt8(ascii: "!"), UInt8(ascii: "?"): append(.stop, 0, position, position + 1)
    case UInt8(ascii: "."):
      // `1.` opens an item of a list.
      let follows = position > 0 && bytes[position - 1] >= 0x80
      if follows { append(.stop, 0, position, position + 1) }
    default: break
    }
    return position + 1
  }

  private mutating func readWord(
    _ index: Int, _ bytes: Span<UInt8>, at start: Int, to end: Int
  ) -> Int {
    let effect = lexicon.effects[index]
    if effect.contains(.zero) {
      record(.zero, false, .max, isMoney: false, start, end)
    } else if effect.contains(.numeral) {
      return readCounted(bytes, at: start) ?? end
    } else {
      if effect.contains(.denial) { denies = true }
      verbs |= lexicon.helped[index].verbs
      objects |= lexicon.helped[index].objects
      append(.word, index, start, end)
    }
    return end
  }

  private mutating func append(_ kind: ProseToken.Kind, _ index: Int, _ start: Int, _ end: Int) {
    tokens.append(
      ProseToken(
        kind: kind, index: Int32(truncatingIfNeeded: index),
        start: Int32(truncatingIfNeeded: start),
        end: Int32(truncatingIfNeeded: end)))
  }

  /// After `》`, or right after `《` where it is not closed within the paragraph.
  private func endOfTitle(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var position = start + 3
    while position + 2 < bytes.count {
      if bytes[position] == 0xE3, bytes[position + 1] == 0x80, bytes[position + 2] == 0x8B {
        return position + 3
      }
      position += 1
    }
    return start + 3
  }

  private mutating func readNumber(_ bytes: Span<UInt8>, at start: Int) -> Int {
    let scanned = ScannedNumber(in: bytes, at: start)
    let end = scanned.end
    guard let value = scanned.value else { return end }
    switch bytes.han(at: end) {
    case 0x5E74 where value.isInteger && 1990...2100 ~= value.mantissa:  // 年
      append(.year, Int(value.mantissa), start, end + 3)
      return end + 3
    case 0xFF05:  // ％
      return appendPercentage(value, start, end + 3)
    default:
      if end < bytes.count, bytes[end] == UInt8(ascii: "%") {
        return appendPercentage(value, start, end + 1)
      }
      return appendNumber(bytes, value, from: start, to: end)
    }
  }

  private mutating func appendPercentage(_ value: Quantity, _ start: Int, _ end: Int) -> Int {
    append(.percentage, numbers.count, start, end)
    numbers.append(ProseNumber(value: value, isApproximate: false, patterns: 0, isMoney: false))
    return end
  }

  private mutating func appendNumber(
    _ bytes: Span<UInt8>, _ printed: Quantity, from start: Int, to digitsEnd: Int
  ) -> Int {
    var value = printed
    var isApproximate = Self.isRounded(bytes, before: start)
    var end = Self.skipSpaces(bytes, from: digitsEnd)
    if let factor = Self.tenThousands(bytes, at: end),
      let product = Quantity.zero.adding(
        printed, times: factor)
    {
      value = product
      isApproximate = true
      end += 3
    }
    if let length = Self.roundingLength(bytes, at: end) {
      isApproximate = true
      end += length
    }
    let isPart = Self.isOrdinal(bytes, before: start) || Self.isRange(bytes, after: digitsEnd)
    guard let unit = lexicon.unit(at: end, in: bytes) else {
      let isZero = value == .zero && !isPart && Self.isBreak(bytes, at: digitsEnd)
      record(value, isApproximate, isZero ? .max : 0, isMoney: false, start, digitsEnd)
      return digitsEnd
    }
    if unit.decimals > 0 {
      value = Quantity(mantissa: value.mantissa, decimals: value.decimals + unit.decimals)
    }
    end += unit.length
    if Self.roundsAfter(bytes, at: end) { isApproximate = true }
    record(value, isApproximate, isPart ? 0 : unit.patterns, isMoney: unit.isMoney, start, end)
    return end
  }

  private mutating func record(
    _ value: Quantity, _ isApproximate: Bool, _ patterns: UInt128, isMoney: Bool, _ start: Int,
    _ end: Int
  ) {
    units |= patterns
    append(.number, numbers.count, start, end)
    numbers.append(
      ProseNumber(value: value, isApproximate: isApproximate, patterns: patterns, isMoney: isMoney))
  }

  /// A count in words where nothing else can be meant: `一件`, `两条`.
  private mutating func readCounted(_ bytes: Span<UInt8>, at start: Int) -> Int? {
    guard let value = bytes.han(at: start).flatMap(Self.numeral),
      let unit = lexicon.unit(at: start + 3, in: bytes),
      unit.patterns != 0, !unit.isMoney, !Self.isDistributive(bytes, before: start)
    else { return nil }
    let end = start + 3 + unit.length
    if let next = bytes.han(at: end), Self.numeral(next) != nil { return nil }
    record(Quantity(value), false, unit.patterns, isMoney: false, start, end)
    return end
  }
}

// The surroundings of a number.
extension ProseLexer {
  private static func numeral(_ character: Int) -> Int? {
    switch character {
    case 0x96F6: 0  // 零
    case 0x4E00: 1  // 一
    case 0x4E8C, 0x4E24: 2  // 二 两
    case 0x4E09: 3  // 三
    case 0x56DB: 4  // 四
    case 0x4E94: 5  // 五
    case 0x516D: 6  // 六
    case 0x4E03: 7  // 七
    case 0x516B: 8  // 八
    case 0x4E5D: 9  // 九
    case 0x5341: 10  // 十
    default: nil
    }
  }

  /// 每一件, 第一件, 同一件, 任一件, 逐一, 无一件, 有一件, 某一件 and the tail of a longer numeral.
  private static func isDistributive(_ bytes: Span<UInt8>, before start: Int) -> Bool {
    guard let character = bytes.han(at: start - 3) else { return false }
    switch character {
    case 0x6BCF, 0x7B2C, 0x540C, 0x4EFB, 0x9010, 0x65E0, 0x6709, 0x67D0, 0x767E, 0x5343, 0x4E07:
      return true
    default: return numeral(character) != nil
    }
  }

  private static func skipSpaces(_ bytes: Span<UInt8>, from position: Int) -> Int {
    var position = position
    while position < bytes.count, bytes[position] == UInt8(ascii: " ") { position += 1 }
    return position
  }

  private static func isRounded(_ bytes: Span<UInt8>, before start: Int) -> Bool {
    var end = start
    while end > 0, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    switch bytes.han(at: end - 3) {
    case 0x8FD1, 0x7EA6, 0x903E, 0x8D85: return true  // 近 约 逾 超
    // 超过, 接近, 至少, 不足, 将近: the second character decides with the first.
    case 0x8FC7: return bytes.han(at: end - 6) == 0x8D85
    case 0x5C11: return bytes.han(at: end - 6) == 0x81F3
    case 0x8DB3: return bytes.han(at: end - 6) == 0x4E0D
    default: return false
    }
  }

  /// 万 that belongs to the number and not to 万元.
  private static func tenThousands(_ bytes: Span<UInt8>, at position: Int) -> Int64? {
    guard bytes.han(at: position) == 0x4E07, bytes.han(at: position + 3) != 0x5143 else {
      return nil
    }
    return 10_000
  }

  /// 余, 多 or 几 between the number and its unit.
  private static func roundingLength(_ bytes: Span<UInt8>, at position: Int) -> Int? {
    switch bytes.han(at: position) {
    case 0x4F59, 0x591A, 0x51E0: 3
    default: nil
    }
  }

  /// 左右, 以上, 上下 after the unit.
  private static func roundsAfter(_ bytes: Span<UInt8>, at position: Int) -> Bool {
    switch (bytes.han(at: position), bytes.han(at: position + 3)) {
    case (0x5DE6, 0x53F3), (0x4EE5, 0x4E0A), (0x4E0A, 0x4E0B): true
    default: false
    }
  }

  /// 第3件, the end of a range, a number inside a name, the number of a notice.
  private static func isOrdinal(_ bytes: Span<UInt8>, before start: Int) -> Bool {
    guard start > 0 else { return false }
    switch bytes[start - 1] {
    case UInt8(ascii: "-"), UInt8(ascii: "~"), UInt8(ascii: "/"), UInt8(ascii: "["): return true
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): return true
    case 0x80...:
      switch bytes.han(at: start - 3) {
      case 0x7B2C, 0x3014, 0x2014, 0xFF0D, 0x81F3: return true  // 第 〔 — － 至
      default: return false
      }
    default: return false
    }
  }

  /// The first number of `3-5件` or `3至5件`.
  private static func isRange(_ bytes: Span<UInt8>, after end: Int) -> Bool {
    guard end < bytes.count else { return false }
    if bytes[end] == UInt8(ascii: "-") || bytes[end] == UInt8(ascii: "~") { return true }
    switch bytes.han(at: end) {
    case 0x2014, 0xFF0D, 0xFF5E: return true
    default: return false
    }
  }

  private static func isBreak(_ bytes: Span<UInt8>, at position: Int) -> Bool {
    guard position < bytes.count else { return true }
    if bytes[position] < 0x80 { return !isWordByte(bytes[position]) }
    guard let character = bytes.han(at: position) else { return false }
    return !(0x4E00..<0xA000 ~= character) && character != 0xFF05
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "%"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}
