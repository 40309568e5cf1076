/// Texts that recur among the reports of a block, each kept once and known by its number.
struct StringTable: Sendable {
  private(set) var strings: [String] = []
  /// Open addressing: the number of a text, or -1.
  private var slots: [Int32] = Array(repeating: -1, count: 256)

  mutating func number(of text: String) -> Int {
    let slot = slot(of: text)
    if slots[slot] >= 0 { return Int(slots[slot]) }
    slots[slot] = Int32(truncatingIfNeeded: strings.count)
    strings.append(text)
    if strings.count * 2 > slots.count { grow() }
    return strings.count - 1
  }

  /// Where the text stands, or would stand.
  private func slot(of text: String) -> Int {
    var slot = Self.hash(text) & (slots.count - 1)
    while slots[slot] >= 0, strings[Int(slots[slot])] != text {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (number, text) in strings.enumerated() {
      slots[slot(of: text)] = Int32(truncatingIfNeeded: number)
    }
  }

  private static func hash(_ text: String) -> Int {
    var text = text
    return text.withUTF8 { bytes in
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      return Int(truncatingIfNeeded: hash ^ hash >> 32)
    }
  }
}
