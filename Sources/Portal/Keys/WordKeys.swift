import Disclosure

/// Fingerprints of a language's texts: of each, of those whose keys begin alike, and of each file.
struct WordKeys: Sendable {
  private let fingerprints: [String: Fingerprint]

  init(_ words: Words) {
    var writers: [String: FingerprintWriter] = [:]
    for key in words.keys {
      var own = FingerprintWriter()
      own.combine(key)
      own.combine(words[key])
      for name in Self.names(covering: key) {
        writers[name, default: FingerprintWriter()].combine(own.fingerprint)
      }
    }
    fingerprints = writers.mapValues(\.fingerprint)
  }

  /// Of texts by their keys, or by the beginnings of these up to a dot; a name without texts is
  /// itself all there is to it.
  func fingerprint(of names: [String]) -> Fingerprint {
    var writer = FingerprintWriter()
    for name in names { writer.combine(fingerprints[name] ?? Fingerprint(of: name)) }
    return writer.fingerprint
  }

  /// `report.group.review` is covered by itself, by `report.group` and by `report`.
  static func names(covering key: String) -> [String] {
    let dots = key.utf8.indices.filter { key.utf8[$0] == UInt8(ascii: ".") }
    return dots.map { String(key[..<$0]) } + [key]
  }
}
