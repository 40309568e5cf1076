/// What labels mean, by their keys: an open-addressed table of hashes, then the key's bytes to be sure.
struct LabelTable: Sendable {
  private(set) var meanings: [LabelMeaning] = []
  private(set) var longestKey = 0

  private var slots: [Int32] = Array(repeating: -1, count: 2048)
  private var hashes: [UInt64] = []
  private var keyRanges: [Range<Int>] = []
  private var keyBytes: [UInt8] = []

  /// The meaning of a key, nil for a text that is no label.
  func meaning(of key: Span<UInt8>) -> Int? {
    guard !key.isEmpty, key.count <= longestKey else { return nil }
    let hash = Self.hash(key)
    return slots.withUnsafeBufferPointer { slots in
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while true {
        let entry = Int(slots[slot])
        if entry < 0 { return nil }
        if hashes[entry] == hash, matches(key, entry) { return entry }
        slot = (slot + 1) & (slots.count - 1)
      }
    }
  }

  /// Whether some key holds these bytes.
  func holdsPiece(_ piece: Span<UInt8>) -> Bool {
    ByteSearch.first(of: piece, in: keyBytes.span) != nil
  }

  /// Whether a key and that of an entry are nearly the same: one is a piece of the other, or few
  /// characters differ.
  func resembles(_ key: Span<UInt8>, _ entry: Int) -> Bool {
    resembles(key, keyBytes.span.extracting(keyRanges[entry]))
  }

  private func resembles(_ key: Span<UInt8>, _ label: Span<UInt8>) -> Bool {
    guard label.count >= 9 else { return false }
    if key.count >= 12, ByteSearch.first(of: key, in: label) != nil { return true }
    if ByteSearch.first(of: label, in: key) != nil { return true }
    return CharacterDistance.isWithin(max(1, min(key.count, label.count) / 15), key, label)
  }

  private func matches(_ key: Span<UInt8>, _ entry: Int) -> Bool {
    keyBytes.span.extracting(keyRanges[entry]).isEqual(to: key)
  }

  private static func hash(_ key: Span<UInt8>) -> UInt64 {
    key.withUnsafeBytes { bytes in
      var hash = UInt64(bytes.count)
      var index = 0
      while index + 8 <= bytes.count {
        hash = mixed(hash, with: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        index += 8
      }
      var rest: UInt64 = 0
      while index < bytes.count {
        rest = rest << 8 | UInt64(bytes[index])
        index += 1
      }
      return mixed(hash, with: rest)
    }
  }

  @inline(__always)
  private static func mixed(_ hash: UInt64, with word: UInt64) -> UInt64 {
    let product = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 32
  }
}

// Filling.
extension LabelTable {
  mutating func note(_ key: [UInt8], _ change: (inout LabelMeaning) -> Void) {
    guard !key.isEmpty else { return }
    if let entry = meaning(of: key.span) {
      change(&meanings[entry])
      return
    }
    var meaning = LabelMeaning()
    change(&meaning)
    insert(key, meaning)
  }

  private mutating func insert(_ key: [UInt8], _ meaning: LabelMeaning) {
    if (meanings.count + 1) * 2 > slots.count { grow() }
    let entry = meanings.count
    meanings.append(meaning)
    hashes.append(Self.hash(key.span))
    keyRanges.append(keyBytes.count..<keyBytes.count + key.count)
    // A NUL between keys keeps `holdsPiece` from matching across two labels.
    keyBytes += key + [0]
    longestKey = max(longestKey, key.count)
    occupy(slotOf: entry)
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for entry in meanings.indices { occupy(slotOf: entry) }
  }

  private mutating func occupy(slotOf entry: Int) {
    var slot = Int(truncatingIfNeeded: hashes[entry]) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(entry)
  }
}
