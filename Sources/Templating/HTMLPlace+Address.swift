extension HTMLPlace {
  mutating func advanceAddress(_ byte: UInt8) -> Bool {
    let endsScheme = [UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#")].contains(byte)
    switch address {
    case .start: address = endsScheme ? .rest : HTMLPlace.address(after: [], byte)
    case .scheme(let letters):
      address = endsScheme ? .rest : HTMLPlace.address(after: letters, byte)
    case .afterValue:
      if endsScheme { address = .rest }
      return byte != UInt8(ascii: ":") && byte != UInt8(ascii: "&")
    case .rest, .refused: break
    }
    return true
  }

  private static func address(after letters: [UInt8], _ byte: UInt8) -> Address {
    switch byte {
    case UInt8(ascii: ":"): Escaping.isKnownScheme(letters) ? .rest : .refused
    case UInt8(ascii: "&"): .refused
    default: .scheme(letters.prefix(16) + [byte | 0x20])
    }
  }
}
