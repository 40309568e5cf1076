/// What the prose of a report says, as one number per sentence, so that reports can be compared
/// for copied text without keeping the text.
///
/// Only the Han characters count: a sentence with the year and the figures exchanged stays the
/// same sentence. Short sentences are set phrases and are left out.
package struct SentenceFingerprints: Equatable, Sendable {
  /// Ascending, without repeats.
  package let values: [UInt64]

  /// The fewest Han characters that make a sentence worth comparing.
  package static let shortestSentence = 12

  package init(of paragraphs: [Outline.Paragraph]) {
    var found: [UInt64] = []
    found.reserveCapacity(64)
    for paragraph in paragraphs {
      SentenceFingerprints.add(sentencesOf: paragraph.text.utf8.span, to: &found)
    }
    found.sort()
    var values: [UInt64] = []
    values.reserveCapacity(found.count)
    for value in found where values.last != value { values.append(value) }
    self.values = values
  }
}

extension SentenceFingerprints {
  private static func add(sentencesOf bytes: Span<UInt8>, to found: inout [UInt64]) {
    bytes.withUnsafeBufferPointer { add(sentencesOf: $0, to: &found) }
  }

  private static func add(
    sentencesOf bytes: UnsafeBufferPointer<UInt8>, to found: inout [UInt64]
  ) {
    var hash = SentenceHash()
    var position = 0
    while position < bytes.count {
      let lead = bytes[position]
      guard lead >= 0xE0, lead < 0xF0, position + 2 < bytes.count else {
        position += 1
        continue
      }
      let character =
        UInt64(lead) << 16 | UInt64(bytes[position + 1]) << 8 | UInt64(bytes[position + 2])
      if (0xE4...0xE9).contains(lead) {
        hash.add(character)
      } else if endsSentence(character) {
        if hash.length >= shortestSentence { found.append(hash.value) }
        hash = SentenceHash()
      }
      position += 3
    }
    if hash.length >= shortestSentence { found.append(hash.value) }
  }

  /// Whether the character is `。`, `！`, `？` or `；`.
  private static func endsSentence(_ character: UInt64) -> Bool {
    switch character {
    case 0xE38082, 0xEFBC81, 0xEFBC9F, 0xEFBC9B: true
    default: false
    }
  }
}

/// A hash of the characters added so far, the same on every machine and in every year.
private struct SentenceHash {
  private var state: UInt64 = 0
  private(set) var length = 0

  /// The high bits, which every character has reached; as many as are kept.
  var value: UInt64 { state >> 24 & PackedSentences.mask }

  mutating func add(_ character: UInt64) {
    state = (state ^ character) &* 0x9E37_79B9_7F4A_7C15
    length += 1
  }
}
