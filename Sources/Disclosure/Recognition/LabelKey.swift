/// Reduces a label to the characters that identify it.
///
/// Reports print `（三） 不予 公开`, `(三)不予公开` and `三、不予公開` for one label. The key drops spaces,
/// punctuation, numbering, digits and bracketed glosses, and writes traditional characters in their
/// simplified form. Official labels hold no digits, so dropping them loses nothing.
struct LabelKey: Sendable {
  /// A longer text is prose, never a label.
  static let longestText = 400

  private let characters: TraditionalCharacters

  init(characters: TraditionalCharacters = TraditionalCharacters()) {
    self.characters = characters
  }

  /// Writes the key of `text` over `key`.
  func write(_ text: Span<UInt8>, to key: inout [UInt8]) {
    write(text, from: start(ofLabel: text), to: &key)
  }

  /// Writes the key of a text whose label begins at `start`, behind its numbering, over `key`.
  func write(_ text: Span<UInt8>, from start: Int, to key: inout [UInt8]) {
    key.removeAll(keepingCapacity: true)
    // No character takes more room in the key than in the text.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: text.count) { room in
      let length = write(text, from: start, to: room)
      key.append(contentsOf: UnsafeBufferPointer(rebasing: room[..<length]))
    }
  }

  /// Writes the key into `room`; returns its length.
  private func write(
    _ text: Span<UInt8>, from start: Int, to room: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var length = 0
    var position = start
    while position < text.count {
      copyHan(from: text, at: &position, to: room, &length)
      guard position < text.count else { break }
      let scalar = ScalarClass.narrow(UTF8Scalars.next(in: text, at: &position))
      if Self.opensBracket(scalar), length > 0 {
        skipGloss(in: text, from: &position)
      } else if scalar == 0x3C {
        skipTag(in: text, from: &position)
      } else if Self.isLetter(scalar) {
        room[length] = UInt8(truncatingIfNeeded: scalar | 0x20)
        length += 1
      }
    }
    return length
  }

  /// Copies Han characters in their simplified form up to the first other character.
  private func copyHan(
    from text: Span<UInt8>, at position: inout Int, to room: UnsafeMutableBufferPointer<UInt8>,
    _ length: inout Int
  ) {
    (position, length) = text.withUnsafeBufferPointer { bytes in
      var (position, length) = (position, length)
      while position + 2 < bytes.count, let han = UTF8Scalars.han(in: bytes, at: position) {
        let simple = characters.simplify(han)
        if simple == han {
          for offset in 0..<3 { room[length &+ offset] = bytes[position &+ offset] }
        } else {
          room[length] = UInt8(truncatingIfNeeded: 0xE0 | simple >> 12)
          room[length + 1] = UInt8(truncatingIfNeeded: 0x80 | simple >> 6 & 0x3F)
          room[length + 2] = UInt8(truncatingIfNeeded: 0x80 | simple & 0x3F)
        }
        (position, length) = (position + 3, length + 3)
      }
      return (position, length)
    }
  }

  func key(of text: String) -> [UInt8] {
    var key: [UInt8] = []
    write(Array(text.utf8).span, to: &key)
    return key
  }

  /// Where a key first stands in a text, spaces between its characters and traditional ones allowed.
  func first(_ key: Span<UInt8>, in text: Span<UInt8>) -> Int? {
    guard !key.isEmpty else { return nil }
    var start = 0
    while start < text.count {
      if begins(key, in: text, at: start) { return start }
      _ = UTF8Scalars.next(in: text, at: &start)
    }
    return nil
  }

  private func begins(_ key: Span<UInt8>, in text: Span<UInt8>, at start: Int) -> Bool {
    var position = start
    var matched = 0
    while matched < key.count {
      guard position < text.count else { return false }
      let isFirst = position == start
      let scalar = UTF8Scalars.next(in: text, at: &position)
      if ScalarClass.isSpace(scalar), !isFirst { continue }
      guard UTF8Scalars.next(in: key, at: &matched) == characters.simplify(scalar) else {
        return false
      }
    }
    return true
  }

  /// Where the label behind its numbering begins.
  func start(ofLabel text: Span<UInt8>) -> Int {
    var start = 0
    skipNumbering(in: text, from: &start)
    return start
  }

  /// Moves past `一、`, `（一）`, `1.`, `##` and the like; what follows begins the label.
  private func skipNumbering(in text: Span<UInt8>, from position: inout Int) {
    var kept = position
    while position < text.count {
      let scalar = ScalarClass.narrow(UTF8Scalars.next(in: text, at: &position))
      if ScalarClass.isSpace(scalar) || scalar == 0x23 || scalar == 0x2A || scalar == 0x2D {
        kept = position
      } else if Self.opensBracket(scalar) {
        guard skipNumerals(in: text, from: &position, until: Self.closesBracket) else { break }
        kept = position
      } else if ScalarClass.isNumeral(scalar) {
        // 1属于国家秘密 has a number, 三安全一稳定 has none: only digits need no mark after them.
        let isDigit = ScalarClass.isDigit(scalar)
        let ended = skipNumerals(in: text, from: &position, until: Self.endsNumbering)
        guard ended || isDigit else { break }
        kept = position
      } else {
        break
      }
    }
    position = kept
  }

  /// Whether numerals run from `position` to a scalar that `ends` accepts.
  ///
  /// The position is then behind that scalar; otherwise it is behind the numerals.
  private func skipNumerals(
    in text: Span<UInt8>, from position: inout Int, until ends: (UInt32) -> Bool
  ) -> Bool {
    while position < text.count {
      let start = position
      let scalar = ScalarClass.narrow(UTF8Scalars.next(in: text, at: &position))
      if ends(scalar) { return true }
      guard ScalarClass.isNumeral(scalar) || ScalarClass.isSpace(scalar) else {
        position = start
        return false
      }
    }
    return false
  }

  /// Moves past a gloss and its closing bracket, or to the end where the bracket was lost.
  private func skipGloss(in text: Span<UInt8>, from position: inout Int) {
    var depth = 1
    while position < text.count, depth > 0 {
      let scalar = ScalarClass.narrow(UTF8Scalars.next(in: text, at: &position))
      if Self.opensBracket(scalar) { depth += 1 }
      if Self.closesBracket(scalar) { depth -= 1 }
    }
  }

  /// Moves past `<br>` and the like, which Markdown tables carry inside their cells.
  private func skipTag(in text: Span<UInt8>, from position: inout Int) {
    var end = position
    while end < text.count, end - position <= 12 {
      if text[end] == 0x3E {
        position = end + 1
        return
      }
      end += 1
    }
  }

  private static func opensBracket(_ scalar: UInt32) -> Bool {
    scalar == 0x28 || scalar == 0x5B || scalar == 0x3010 || scalar == 0x3014
  }

  private static func closesBracket(_ scalar: UInt32) -> Bool {
    scalar == 0x29 || scalar == 0x5D || scalar == 0x3011 || scalar == 0x3015
  }

  private static func endsNumbering(_ scalar: UInt32) -> Bool {
    scalar == 0x3001 || scalar == 0x2E || scalar == 0x2C || scalar == 0x3A || scalar == 0x29
      || scalar == 0xFF0E || scalar == 0x3002
  }

  private static func isLetter(_ scalar: UInt32) -> Bool {
    (0x41...0x5A).contains(scalar) || (0x61...0x7A).contains(scalar)
  }
}
