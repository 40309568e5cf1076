extension HTMLPlace {
  /// Elements without tags inside, and why no value may stand in them.
  static let rawElements: [String: UnsafePlace] = [
    "script": .script, "style": .styleSheet, "xmp": .rawElement, "iframe": .rawElement,
    "noembed": .rawElement, "noframes": .rawElement, "plaintext": .rawElement,
  ]

  /// Elements without tags inside that hold words.
  static let wordElements: Set = ["title", "textarea"]

  mutating func advanceDeclaration(_ byte: UInt8) {
    switch state {
    case .declarationOpen:
      recent.append(byte)
      if recent.elementsEqual("--".utf8) {
        state = .comment
      } else if !recent.elementsEqual("-".utf8) {
        state = byte == UInt8(ascii: ">") ? .text : .declaration
        recent = []
      }
    case .comment:
      let isEnd = recent.suffix(2).elementsEqual("--".utf8) || recent.elementsEqual("--!".utf8)
      if byte == UInt8(ascii: ">"), isEnd {
        self = HTMLPlace()
      } else {
        recent = recent.suffix(2) + [byte]
      }
    default: if byte == UInt8(ascii: ">") { self = HTMLPlace() }
    }
  }

  mutating func advanceRawText(_ byte: UInt8) {
    noteHiding(byte)
    if byte == UInt8(ascii: "<") {
      recent = [byte]
    } else if !recent.isEmpty {
      advanceRawEnd(byte)
    }
  }

  private mutating func advanceRawEnd(_ byte: UInt8) {
    let end = Array("</".utf8) + element
    if recent == end, byte.isBlank || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">"),
      !isHidden, !element.elementsEqual("plaintext".utf8)
    {
      recent = []
      isEndTag = true
      state = .betweenAttributes
      closeTag(on: byte)
      return
    }
    if recent.count == 1, byte.isLetter || byte == UInt8(ascii: "!") { isAmbiguous = true }
    recent.append(byte.lowercased)
    if !end.starts(with: recent), !"<!--".utf8.starts(with: recent) { recent = [] }
  }

  /// In a script, `<!--` can hide the script's end up to `-->`.
  private mutating func noteHiding(_ byte: UInt8) {
    guard element.elementsEqual("script".utf8) else { return }
    if recent.elementsEqual("<!-".utf8), byte == UInt8(ascii: "-") { isHidden = true }
    if hyphens >= 2, byte == UInt8(ascii: ">") { isHidden = false }
    hyphens = byte == UInt8(ascii: "-") ? min(hyphens + 1, 2) : 0
  }
}
