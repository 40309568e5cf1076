/// What an element's name, class or id says about the part of the page it holds.
enum RegionHint {
  /// The kind of the part; nil where nothing is said.
  static func kind(
    of tag: HTMLTag, _ attributes: HTMLAttributes, in bytes: UnsafeBufferPointer<UInt8>
  ) -> PageContent.Region.Kind? {
    switch tag {
    case .select, .button: return .control
    case .nav, .aside, .menu, .header, .footer, .form: return .chrome
    case .article, .main: return .content
    default: break
    }
    if isHidden(attributes, in: bytes) { return .chrome }
    let words = [attributes.id, attributes.className].compactMap(\.self)
      .flatMap { self.words(of: bytes[$0.prefix(256)]) }
    if words.contains(where: chromeWords.contains) { return .chrome }
    if words.contains(where: contentWords.contains) { return .content }
    return tag == .ul || tag == .ol || tag == .dl ? .list : nil
  }

  private static let chromeWords: Set<String> = [
    "nav", "navbar", "navigation", "menu", "header", "footer", "foot", "copyright", "breadcrumb",
    "breadcrumbs", "bread", "crumb", "crumbs", "sidebar", "share", "toolbar", "search", "related",
    "pagination", "pager", "topbar", "location", "position", "login", "links", "banner", "logo",
    "print", "dqwz",
  ]

  private static let contentWords: Set<String> = [
    "article", "content", "detail", "trs", "ucap", "zoom",
  ]

  /// The words of a class or id in small letters: `mainNav_left` has three.
  private static func words(of value: Slice<UnsafeBufferPointer<UInt8>>) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var wasCapital = true
    for byte in value {
      let isCapital = byte >= 0x41 && byte <= 0x5A
      let isLetter = isCapital || byte >= 0x61 && byte <= 0x7A
      if !word.isEmpty, !isLetter || isCapital && !wasCapital {
        words.append(String(decoding: word, as: UTF8.self))
        word = []
      }
      if isLetter { word.append(byte | 0x20) }
      wasCapital = isCapital
    }
    return word.isEmpty ? words : words + [String(decoding: word, as: UTF8.self)]
  }

  private static func isHidden(
    _ attributes: HTMLAttributes, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    if attributes.isHidden { return true }
    guard let style = attributes.style else { return false }
    let text = bytes[style.prefix(512)].filter { $0 > 0x20 }.map { $0 | 0x20 }
    return String(decoding: text, as: UTF8.self).contains("display:none")
  }
}
