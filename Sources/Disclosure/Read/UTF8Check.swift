/// What a look at bytes as UTF-8 found.
struct UTF8Check: Equatable {
  /// Where the first sequence stands that is no UTF-8; nil where all is well.
  var firstInvalid: Int?
  /// Whether U+2028 or U+2029 ends lines.
  var hasSeparators = false

  /// Looks at the bytes from `start` up to the first that is no UTF-8.
  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) {
    let count = bytes.count
    var index = start
    while index < count {
      guard bytes[index] >= 0x80 else {
        index += Self.asciiLength(bytes, at: index)
        continue
      }
      if Self.arePlainSequences(bytes, at: index) {
        index += 12
        continue
      }
      if Self.isPlainSequence(bytes, at: index) {
        index += 3
        continue
      }
      let length = Self.sequenceLength(bytes, at: index)
      guard length > 0 else {
        firstInvalid = index
        return
      }
      if length == 3, Self.isSeparator(bytes, at: index) { hasSeparators = true }
      index += length
    }
  }

  /// How many bytes the sequence at `index` has; 0 where it is broken, overlong or a surrogate.
  @inline(__always)
  static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let lead = bytes[index]
    // Three bytes first: nearly all of a Chinese report.
    if lead >= 0xE0, lead < 0xF0 {
      guard index + 2 < bytes.count else { return 0 }
      let second = bytes[index + 1]
      guard isContinuation(second), isContinuation(bytes[index + 2]) else { return 0 }
      if lead == 0xE0, second < 0xA0 { return 0 }
      return lead == 0xED && second >= 0xA0 ? 0 : 3
    }
    if lead < 0x80 { return 1 }
    return rareSequenceLength(bytes, at: index)
  }

  /// Whether the three bytes at `index` are a line or paragraph separator.
  @inline(__always)
  static func isSeparator(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    bytes[index] == 0xE2 && bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8
  }

  @inline(__always)
  static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}

extension UTF8Check {
  /// How many ASCII bytes stand at `index`, at most eight at a time.
  @inline(__always)
  private static func asciiLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    guard index + 8 <= bytes.count else { return 1 }
    let word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self)
    let high = word.littleEndian & 0x8080_8080_8080_8080
    return high == 0 ? 8 : high.trailingZeroBitCount >> 3
  }

  /// Whether three bytes stand at `index` that are valid whatever they are, and no line end: nearly
  /// all of a Chinese report.
  @inline(__always)
  private static func isPlainSequence(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> Bool {
    guard index + 4 <= bytes.count else { return false }
    let word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt32.self)
    return word.littleEndian & 0xC0_C0F0 == 0x80_80E0 && !isDelicate(UInt64(word.littleEndian))
  }

  /// Whether four such sequences stand at `index`.
  @inline(__always)
  private static func arePlainSequences(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> Bool {
    guard index + 12 <= bytes.count else { return false }
    let raw = UnsafeRawBufferPointer(bytes)
    let head = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
    let tail = raw.loadUnaligned(fromByteOffset: index + 4, as: UInt64.self).littleEndian
    guard head & 0xC0F0_C0C0_F0C0_C0F0 == 0x80E0_8080_E080_80E0,
      tail & 0xC0C0_F0C0_C0F0_C0C0 == 0x8080_E080_80E0_8080
    else { return false }
    let leads = (head, head >> 24, head >> 48, tail >> 40)
    return !isDelicate(leads.0) && !isDelicate(leads.1) && !isDelicate(leads.2)
      && !isDelicate(leads.3)
  }

  /// Whether the lowest byte is E0 or ED, which have forbidden neighbours, or E2, which begins the
  /// separators.
  @inline(__always)
  private static func isDelicate(_ lead: UInt64) -> Bool {
    let delicate: UInt64 = 1 << 0x0 | 1 << 0x2 | 1 << 0xD
    return delicate &>> (lead & 0x0F) & 1 == 1
  }

  private static func rareSequenceLength(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> Int {
    let lead = bytes[index]
    if lead >= 0xC2, lead < 0xE0 {
      return index + 1 < bytes.count && isContinuation(bytes[index + 1]) ? 2 : 0
    }
    guard lead >= 0xF0, lead < 0xF5, index + 3 < bytes.count else { return 0 }
    let second = bytes[index + 1]
    guard isContinuation(second), isContinuation(bytes[index + 2]),
      isContinuation(bytes[index + 3])
    else { return 0 }
    if lead == 0xF0, second < 0x90 { return 0 }
    return lead == 0xF4 && second >= 0x90 ? 0 : 4
  }
}
