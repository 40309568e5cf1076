/// Finds region names in bytes: a hash table over all names and their short forms.
struct RegionNames: Sendable {
  /// A name in the table.
  struct Key: Hashable, Sendable {
    fileprivate let index: Int32
  }

  private struct Name {
    var hash: UInt32
    var start: UInt32
    var length: UInt16
    var form: RegionShortForm.Kind
    /// The first of its bearers in `bearers`.
    var firstBearer: Int32
  }

  /// An entry that bears a name, and the next one that does.
  private struct Bearer {
    var entry: Int32
    var next: Int32
  }

  private var names: [Name] = []
  private var bearers: [Bearer] = []
  /// Open addressing: the index of a name, or -1.
  private var slots: [Int32]
  /// One bit for the first six bytes of every name: most places of a text hold none.
  private var openings = [UInt64](repeating: 0, count: 1024)
  /// The length of the longest name with such first bytes; 255 where it may be longer.
  private var reaches = [UInt8](repeating: 0, count: 1 << 16)
  private var longestName = 0

  /// Indexes the entries' names; short forms that are no part of a name are appended to `bytes`.
  init(of entries: [RegionEntry], bytes: inout [UInt8]) {
    var capacity = 1024
    while capacity < entries.count * 3 { capacity *= 2 }
    slots = Array(repeating: -1, count: capacity)
    names.reserveCapacity(entries.count * 3 / 2)
    bearers.reserveCapacity(entries.count * 3 / 2)
    // Backwards, as each bearer is put before those already there.
    for index in entries.indices.reversed() {
      insert(entries[index].name, of: index, form: .full, bytes: bytes)
    }
    for index in entries.indices.reversed() {
      let entry = entries[index]
      for short in RegionShortForm.all(of: entry.name, isCounty: entry.code.isCounty, in: &bytes) {
        insert(short.range, of: index, form: short.kind, bytes: bytes)
      }
    }
  }

  func key(of name: Span<UInt8>, in bytes: [UInt8]) -> Key? {
    let hash = Self.hash(name, 0..<name.count)
    return find(hash, name, 0..<name.count, bytes).map { Key(index: $0) }
  }

  /// Where the name stands in the bytes.
  func range(of key: Key) -> Range<Int> {
    let name = names[Int(key.index)]
    return Int(name.start)..<Int(name.start) + Int(name.length)
  }

  func isStem(_ key: Key) -> Bool { names[Int(key.index)].form == .stem }

  /// The indices of the entries that bear a name, in their order.
  func entries(of key: Key) -> [Int] {
    var found: [Int] = []
    var bearer = names[Int(key.index)].firstBearer
    while bearer >= 0 {
      found.append(Int(bearers[Int(bearer)].entry))
      bearer = bearers[Int(bearer)].next
    }
    return found
  }

  /// The next place from `start` on, character by character, where a name may begin.
  func opening(in text: Span<UInt8>, from start: Int) -> Int? {
    openings.withUnsafeBufferPointer { openings in
      var position = start
      while position + 6 <= text.count {
        let bit = Self.opening(text, position)
        if openings[bit >> 6] & (1 << UInt64(bit & 63)) != 0 { return position }
        position += step(in: text, at: position)
      }
      return nil
    }
  }

  /// The longest name at a place of a text.
  func longest(
    in text: Span<UInt8>, at start: Int, bytes: [UInt8], full: Bool
  ) -> RegionTable.Match? {
    guard start + 6 <= text.count else { return nil }
    let reach = reaches[Self.opening(text, start)]
    guard reach > 0 else { return nil }
    var best: RegionTable.Match?
    var hash = Self.seed
    var position = start
    let limit = min(text.count, start + (reach < .max ? Int(reach) : longestName))
    while position < limit {
      let end = min(limit, position + step(in: text, at: position))
      while position < end {
        hash = Self.mixed(hash, text[position])
        position += 1
      }
      guard position - start >= 6 else { continue }
      if let index = find(hash, text, start..<position, bytes),
        !(full && names[Int(index)].form == .stem)
      {
        best = RegionTable.Match(end: position, name: Key(index: index))
      }
    }
    return best
  }

  /// How many bytes the character at a place has.
  @inline(__always)
  func step(in text: Span<UInt8>, at position: Int) -> Int {
    let lead = text[position]
    // Three first: nearly all of a Chinese report.
    return lead & 0xF0 == 0xE0 ? 3 : lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : 4
  }
}

extension RegionNames {
  private mutating func insert(
    _ range: Range<Int>, of entry: Int, form: RegionShortForm.Kind, bytes: [UInt8]
  ) {
    let hash = Self.hash(bytes.span, range)
    if let index = find(hash, bytes.span, range, bytes) {
      // A full name never stands for another region's short form.
      guard names[Int(index)].form == form else { return }
      bearers.append(Bearer(entry: Int32(entry), next: names[Int(index)].firstBearer))
      names[Int(index)].firstBearer = Int32(bearers.count - 1)
      return
    }
    bearers.append(Bearer(entry: Int32(entry), next: -1))
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(names.count)
    names.append(
      Name(
        hash: hash, start: UInt32(range.lowerBound), length: UInt16(range.count), form: form,
        firstBearer: Int32(bearers.count - 1)))
    longestName = max(longestName, range.count)
    guard range.count >= 6 else { return }
    let bit = Self.opening(bytes.span, range.lowerBound)
    openings[bit >> 6] |= 1 << UInt64(bit & 63)
    reaches[bit] = max(reaches[bit], UInt8(clamping: range.count))
  }

  private func find(
    _ hash: UInt32, _ text: Span<UInt8>, _ range: Range<Int>, _ bytes: [UInt8]
  ) -> Int32? {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let name = names[Int(slots[slot])]
      if name.hash == hash, Int(name.length) == range.count,
        Self.isEqual(text, range.lowerBound, bytes, Int(name.start), count: range.count)
      {
        return slots[slot]
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// A number of sixteen bits for the first two characters of a name.
  @inline(__always)
  private static func opening(_ text: Span<UInt8>, _ start: Int) -> Int {
    let word = text.withUnsafeBytes { bytes in
      UInt64(bytes.loadUnaligned(fromByteOffset: start, as: UInt32.self)) << 16
        | UInt64(bytes.loadUnaligned(fromByteOffset: start + 4, as: UInt16.self))
    }
    return Int((word &* 0x9E37_79B9_7F4A_7C15) >> 48)
  }

  private static func isEqual(
    _ text: Span<UInt8>, _ start: Int, _ bytes: [UInt8], _ name: Int, count: Int
  ) -> Bool {
    for offset in 0..<count where text[start + offset] != bytes[name + offset] { return false }
    return true
  }

  private static let seed: UInt32 = 2_166_136_261

  @inline(__always)
  private static func mixed(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    // FNV-1a.
    (hash ^ UInt32(byte)) &* 16_777_619
  }

  private static func hash(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt32 {
    var hash = seed
    for index in range { hash = mixed(hash, text[index]) }
    return hash
  }
}
