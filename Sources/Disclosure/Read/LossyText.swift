/// Text in which U+FFFD stands for what could not be decoded.
struct LossyText {
  var bytes: [UInt8] = []
  private(set) var invalidCount = 0
  /// Where in `bytes` the first U+FFFD stands.
  private(set) var firstInvalid: Int?

  /// Notes that the next byte of `bytes` begins a U+FFFD.
  mutating func noteInvalid() {
    firstInvalid = firstInvalid ?? bytes.count
    invalidCount += 1
  }

  /// Appends text that is meant to be UTF-8 and is damaged.
  mutating func appendDamaged(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while start < text.count {
      let valid = UTF8Check(text, from: start).firstInvalid ?? text.count
      bytes += text[start..<valid]
      guard valid < text.count else { return }
      noteInvalid()
      bytes += [0xEF, 0xBF, 0xBD]
      start = valid + Self.brokenLength(text, at: valid)
    }
  }

  /// How many bytes one U+FFFD stands for: a lead byte with the continuations that do follow it.
  private static func brokenLength(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    guard text[index] >= 0xC2 else { return 1 }
    let expected = text[index] >= 0xF0 ? 3 : text[index] >= 0xE0 ? 2 : 1
    var length = 1
    while length < expected, index + length < text.count,
      UTF8Check.isContinuation(text[index + length])
    {
      length += 1
    }
    return length
  }
}
