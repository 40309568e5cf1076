import Disclosure
import Testing

@Suite struct FingerprintTests {
  @Test func tellsWhatDiffers() {
    let texts = ["", "\0", "\0\0", "a", "ab", "abcdefgh", "abcdefgh\0", "abcdefghi", "沐甸省", "沐甸市"]
    #expect(Set(texts.map { Fingerprint(of: $0) }).count == texts.count)
    #expect(Fingerprint(of: "沐甸省") == Fingerprint(of: Array("沐甸省".utf8)))
  }

  @Test func mindsOrderAndEnds() {
    func fingerprint(_ texts: [String?]) -> Fingerprint {
      var writer = FingerprintWriter()
      for text in texts { writer.combine(text) }
      return writer.fingerprint
    }
    let ways: [[String?]] = [
      ["ab", "c"], ["a", "bc"], ["c", "ab"], ["ab", "c", nil], ["ab", "c", ""],
    ]
    #expect(Set(ways.map(fingerprint)).count == ways.count)
  }

  /// A hundred thousand numbers in a row, in either half alone.
  @Test func spreadsNeighbours() {
    var high: Set<UInt64> = []
    var low: Set<UInt64> = []
    for number in 0..<100_000 {
      var writer = FingerprintWriter()
      writer.combine(number)
      high.insert(writer.fingerprint.high)
      low.insert(writer.fingerprint.low)
    }
    #expect(high.count == 100_000)
    #expect(low.count == 100_000)
  }
}
