extension HTMLPlace {
  /// Goes on by bytes of a template.
  ///
  /// Returns the index of the first byte that would mean one thing with the section or value before
  /// it and another without.
  mutating func advance(_ bytes: [UInt8]) -> Int? {
    var index = 0
    while index < bytes.count {
      if state == .text {
        while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
        if index == bytes.count { return nil }
      }
      if !advance(bytes[index]) { return index }
      index += 1
    }
    return nil
  }

  /// Goes on by a byte of a template.
  ///
  /// Returns false where the byte would mean one thing with the section or value before it and
  /// another without.
  private mutating func advance(_ byte: UInt8) -> Bool {
    switch state {
    case .text: if byte == UInt8(ascii: "<") { state = .tagOpen }
    case .tagOpen, .endTagOpen, .tagName: advanceTag(byte)
    case .betweenAttributes, .attributeName, .afterAttributeName, .afterValue:
      return advanceAttribute(byte)
    case .afterSection, .afterSectionAndBlank: return advanceAfterSection(byte)
    case .beforeValue: advanceBeforeValue(byte)
    case .quotedValue(let quote):
      if byte == quote {
        state = .afterValue
      } else if kind == .address || kind == .ownAddress {
        return advanceAddress(byte)
      }
    case .unquotedValue:
      if byte.isBlank { state = .betweenAttributes } else { closeTag(on: byte) }
    case .declarationOpen, .declaration, .comment: advanceDeclaration(byte)
    case .rawText: advanceRawText(byte)
    }
    return true
  }

  private mutating func advanceTag(_ byte: UInt8) {
    switch state {
    case .tagOpen:
      if byte.isLetter {
        startTag(byte, isEnd: false)
      } else if byte == UInt8(ascii: "/") {
        state = .endTagOpen
      } else if byte == UInt8(ascii: "!") {
        state = .declarationOpen
        recent = []
      } else if byte == UInt8(ascii: "?") {
        state = .declaration
      } else if byte != UInt8(ascii: "<") {
        state = .text
      }
    case .endTagOpen:
      if byte.isLetter {
        startTag(byte, isEnd: true)
      } else {
        state = byte == UInt8(ascii: ">") ? .text : .declaration
      }
    default:
      if byte.isBlank || byte == UInt8(ascii: "/") {
        state = .betweenAttributes
      } else if byte != UInt8(ascii: ">") {
        element.append(byte.lowercased)
      }
      closeTag(on: byte)
    }
  }

  private mutating func startTag(_ byte: UInt8, isEnd: Bool) {
    state = .tagName
    element = [byte.lowercased]
    isEndTag = isEnd
    hasHTTPEquiv = false
    hasFilledContent = false
  }

  private mutating func advanceAttribute(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ">"): closeTag(on: byte)
    case UInt8(ascii: "/"): state = .betweenAttributes
    case UInt8(ascii: "=") where state == .attributeName || state == .afterAttributeName:
      return startValue()
    case _ where byte.isBlank:
      state =
        state == .attributeName || state == .afterAttributeName
        ? .afterAttributeName : .betweenAttributes
    case _ where state == .attributeName: attribute.append(byte.lowercased)
    default: startAttribute(byte)
    }
    return true
  }

  private mutating func startAttribute(_ byte: UInt8) {
    state = .attributeName
    attribute = [byte.lowercased]
  }

  private mutating func startValue() -> Bool {
    state = .beforeValue
    kind = AttributeKind(attribute, of: element, afterHTTPEquiv: hasHTTPEquiv)
    address = .start
    guard attribute.elementsEqual("http-equiv".utf8) else { return true }
    hasHTTPEquiv = true
    return !hasFilledContent
  }

  private mutating func advanceAfterSection(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ">"): closeTag(on: byte)
    case UInt8(ascii: "/"): state = .betweenAttributes
    case UInt8(ascii: "="): return false
    case _ where byte.isBlank: state = .afterSectionAndBlank
    case _ where state == .afterSectionAndBlank: startAttribute(byte)
    default: return false
    }
    return true
  }

  private mutating func advanceBeforeValue(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): state = .quotedValue(byte)
    case _ where byte.isBlank: break
    case UInt8(ascii: ">"): closeTag(on: byte)
    default: state = .unquotedValue
    }
  }

  mutating func closeTag(on byte: UInt8) {
    guard byte == UInt8(ascii: ">") else { return }
    let name = String(decoding: element, as: UTF8.self)
    let isRaw =
      !isEndTag && (HTMLPlace.rawElements[name] != nil || HTMLPlace.wordElements.contains(name))
    let element = element
    self = HTMLPlace()
    if isRaw {
      state = .rawText
      self.element = element
    }
  }
}
