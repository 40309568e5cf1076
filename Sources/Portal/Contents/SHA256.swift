internal import CNettle

/// The digest by which a reader can tell that a file is the one we read.
package struct SHA256 {
  private var state = sha256_ctx()

  package init() {
    nettle_sha256_init(&state)
  }

  package mutating func append(_ bytes: [UInt8]) {
    nettle_sha256_update(&state, bytes.count, bytes)
  }

  /// Sixty-four hexadecimal digits; the digest begins anew after them.
  package mutating func hexadecimal() -> String {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    nettle_sha256_digest(&state, digest.count, &digest)
    let digits = Array("0123456789abcdef".utf8)
    return String(unsafeUninitializedCapacity: 2 * digest.count) { text in
      for (index, byte) in digest.enumerated() {
        text[2 * index] = digits[Int(byte >> 4)]
        text[2 * index + 1] = digits[Int(byte & 0xF)]
      }
      return 2 * digest.count
    }
  }

  package static func hexadecimal(of bytes: [UInt8]) -> String {
    var digest = SHA256()
    digest.append(bytes)
    return digest.hexadecimal()
  }
}
