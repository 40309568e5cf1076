import Portal
import Testing

@Suite struct SHA256Digests {
  /// The examples of the standard (FIPS 180-4): none, one and two blocks.
  @Test(
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func areThoseOfTheStandard(_ text: String, _ digest: String) {
    #expect(SHA256.hexadecimal(of: Array(text.utf8)) == digest)
  }

  @Test func areTheSameInPieces() {
    var digest = SHA256()
    digest.append(Array("a".utf8))
    digest.append([])
    digest.append(Array("bc".utf8))
    #expect(digest.hexadecimal() == SHA256.hexadecimal(of: Array("abc".utf8)))
  }
}
