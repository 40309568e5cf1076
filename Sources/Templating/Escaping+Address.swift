extension Escaping {
  static func appendAddress(_ text: Span<UInt8>, to out: inout [UInt8]) {
    guard isHarmless(text) else {
      out.append(contentsOf: [UInt8(ascii: "#")])
      return
    }
    for index in text.indices { appendAddressByte(at: index, in: text, to: &out) }
  }

  /// Whether an address is relative or leads to a page or a letter box.
  ///
  /// Browsers drop control characters and leading blanks before they look for the scheme, so
  /// neither is let through.
  private static func isHarmless(_ address: Span<UInt8>) -> Bool {
    for index in address.indices where address[index] < 0x20 || address[index] == 0x7F {
      return false
    }
    for index in address.indices {
      switch address[index] {
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return true
      case UInt8(ascii: ":"): return isKnownScheme(address.extracting(0..<index))
      case UInt8(ascii: "&"): return false
      case UInt8(ascii: " ") where index == 0: return false
      default: continue
      }
    }
    return true
  }

  private static func isKnownScheme(_ scheme: Span<UInt8>) -> Bool {
    guard scheme.count <= 6 else { return false }
    var lowercased: [UInt8] = []
    for index in scheme.indices { lowercased.append(scheme[index] | 0x20) }
    return isKnownScheme(lowercased)
  }

  /// Of a scheme in lower case, without the colon.
  static func isKnownScheme(_ scheme: [UInt8]) -> Bool {
    ["http", "https", "mailto"].contains { scheme.elementsEqual($0.utf8) }
  }

  private static func appendAddressByte(
    at index: Int, in text: Span<UInt8>, to out: inout [UInt8]
  ) {
    let byte = text[index]
    switch byte {
    case UInt8(ascii: "&"): out.append(contentsOf: "&amp;".utf8)
    case UInt8(ascii: "'"): out.append(contentsOf: "&#39;".utf8)
    case UInt8(ascii: "%"):
      let isEncoded = isHexDigit(text, index + 1) && isHexDigit(text, index + 2)
      out.append(contentsOf: isEncoded ? "%".utf8 : "%25".utf8)
    default:
      if isReserved(byte) { out.append(byte) } else { appendPart(byte, to: &out) }
    }
  }

  private static func isHexDigit(_ text: Span<UInt8>, _ index: Int) -> Bool {
    guard index < text.count else { return false }
    switch text[index] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      return true
    default: return false
    }
  }

  private static func isReserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ":"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "("),
      UInt8(ascii: ")"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: ","),
      UInt8(ascii: ";"), UInt8(ascii: "="):
      true
    default: false
    }
  }

  /// A byte that may stand in any part of an address passes; the others are written out in hex.
  static func appendPart(_ byte: UInt8, to out: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"), UInt8(ascii: "@"):
      out.append(byte)
    default:
      out.append(UInt8(ascii: "%"))
      out.append(hexDigit(byte >> 4))
      out.append(hexDigit(byte & 0x0F))
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
