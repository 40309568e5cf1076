import Templating

/// Where a report was fetched.
struct SourceAddressView: View {
  let text: String
  let host: String?
  /// Nil where it is no address a browser may safely open.
  let address: String?
  /// Whether the host is a government's.
  let isOfficial: Bool

  static let shape = Shape(
    .text("url"), .text("host"), .link("external"), .flag("isUnofficial"))

  func fill(_ values: inout Values) {
    values.text(text)
    values.text(host)
    values.link(address)
    values.flag(!isOfficial)
  }

  init(_ text: String) {
    self.text = text
    host = Self.host(of: text)
    address = host == nil ? nil : text
    let labels = host?.split(separator: ".").map { $0.lowercased() } ?? []
    isOfficial = labels.suffix(2) == ["gov", "cn"]
  }

  /// The host of an http address made only of characters an address may hold.
  private static func host(of text: String) -> String? {
    let schemes = ["https://", "http://"]
    let lowered = text.lowercased()
    guard let scheme = schemes.first(where: { lowered.hasPrefix($0) }),
      text.utf8.allSatisfy(isOfAddress)
    else { return nil }
    let authority = text.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
    // A name before `@` would pass for the host.
    guard !authority.contains("@") else { return nil }
    let host = authority.prefix { $0 != ":" }
    return host.isEmpty ? nil : String(host)
  }

  private static func isOfAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "-._~:/?#[]@!$&()*+,;=%".utf8.contains(byte)
    }
  }
}
