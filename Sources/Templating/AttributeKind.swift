/// What browsers do with an attribute's value, and so which values may stand in it.
enum AttributeKind: Equatable, Sendable {
  /// Words: escaped.
  case words
  /// An address someone may follow.
  case address
  /// An address a browser fetches by itself, or obeys: only one the program made.
  case ownAddress
  case refused(UnsafePlace)

  /// Of an attribute of an element, both in lower case.
  init(_ attribute: [UInt8], of element: [UInt8], afterHTTPEquiv: Bool) {
    let name = String(decoding: attribute, as: UTF8.self)
    let element = String(decoding: element, as: UTF8.self)
    switch name {
    case "style": self = .refused(.styleAttribute)
    case "srcdoc": self = .refused(.pageAttribute)
    case "srcset", "imagesrcset", "ping", "archive": self = .refused(.addressList)
    case "http-equiv": self = .refused(.commandAttribute)
    case "content" where element == "meta" && afterHTTPEquiv: self = .ownAddress
    case _ where name.hasPrefix("on"): self = .refused(.eventAttribute)
    case _ where AttributeKind.animates(name, element): self = .refused(.commandAttribute)
    case _ where AttributeKind.addresses.contains(name) || name.hasSuffix(":href"):
      self = AttributeKind.fetching.contains(element) ? .ownAddress : .address
    default: self = .words
    }
  }

  private static let addresses: Set = [
    "href", "src", "action", "formaction", "cite", "poster", "data", "xlink:href", "background",
    "longdesc", "manifest", "codebase", "classid", "usemap", "icon", "profile", "dynsrc", "lowsrc",
    "xml:base",
  ]

  private static let fetching: Set = [
    "script", "link", "base", "iframe", "frame", "object", "embed", "applet", "use", "feimage",
  ]

  /// Animations can set any attribute of another element, addresses and events among them.
  private static func animates(_ attribute: String, _ element: String) -> Bool {
    ["animate", "set", "animatemotion", "animatetransform"].contains(element)
      && ["attributename", "values", "to", "from", "by", "href", "xlink:href"].contains(attribute)
  }
}
