/// The address of a link in prose, as far as we let it be one.
struct ProseLink {
  private static let schemes = ["http://", "https://", "mailto:"].map { Array($0.utf8) }

  /// Without the marks we set ourselves.
  let address: [UInt8]

  init(_ address: [UInt8]) {
    var clean: [UInt8] = []
    var index = 0
    while index < address.count {
      if LineMark.begins(at: index, in: address) {
        index += 3
      } else {
        clean.append(address[index])
        index += 1
      }
    }
    self.address = clean
  }

  /// Whether a click leads to a page or a letter, and to nothing else.
  var isAllowed: Bool {
    Self.schemes.contains { scheme in
      address.count > scheme.count && zip(address, scheme).allSatisfy { Self.lower($0) == $1 }
    }
  }

  /// The address for an attribute: ASCII, all else percent-encoded.
  var attribute: [UInt8] {
    var bytes: [UInt8] = []
    for byte in address {
      if byte == UInt8(ascii: "&") {
        bytes += "&amp;".utf8
      } else if Self.isPlain(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), Self.digit(byte >> 4), Self.digit(byte & 15)]
      }
    }
    return bytes
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: "-._~:/?#[]@!$()*+,;=%".utf8.contains(byte)
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
