/// What stands before the payload of a cache file, so that no other bytes are taken for one.
struct CacheFrame: Equatable {
  /// Raised whenever the files of the cache are laid out otherwise.
  static let formatVersion: UInt32 = 1
  static let length = 40
  private static let mark: UInt64 = 0x0A1A_4C41_4944_4E55

  /// Of the payload.
  let count: Int
  /// Of the name and the payload.
  let checksum: Fingerprint

  init(of payload: [UInt8], named name: String) {
    var writer = FingerprintWriter()
    writer.combine(name)
    writer.combine(payload)
    count = payload.count
    checksum = writer.fingerprint
  }

  /// Nil where the bytes are no frame of this version.
  init?(_ bytes: [UInt8]) {
    guard bytes.count == Self.length, Self.word(bytes, 0) == Self.mark,
      Self.word(bytes, 1) == UInt64(Self.formatVersion),
      let count = Int(exactly: Self.word(bytes, 2))
    else { return nil }
    self.count = count
    checksum = Fingerprint(high: Self.word(bytes, 3), low: Self.word(bytes, 4))
  }

  var bytes: [UInt8] {
    let words = [
      Self.mark, UInt64(Self.formatVersion), UInt64(count), checksum.high, checksum.low,
    ]
    return words.flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) } }
  }

  private static func word(_ bytes: [UInt8], _ number: Int) -> UInt64 {
    bytes[(number * 8)..<(number * 8 + 8)].reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
