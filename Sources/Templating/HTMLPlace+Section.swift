extension HTMLPlace {
  /// The place after a section that may be left out; nil where the two do not agree.
  func joined(with other: HTMLPlace) -> HTMLPlace? {
    if self == other { return self }
    if isWithinTag, other.isWithinTag { return joinedWithinTag(other) }
    guard state == other.state else { return nil }
    var joined = self
    var alike = other
    switch state {
    case .quotedValue:
      joined.address = HTMLPlace.joined(address, other.address)
      joined.hasFilledContent = hasFilledContent || other.hasFilledContent
      alike.address = joined.address
      alike.hasFilledContent = joined.hasFilledContent
    case .comment where !mayBeEnding && !other.mayBeEnding:
      joined.recent = []
      alike.recent = []
    default: return nil
    }
    return joined == alike ? joined : nil
  }

  /// Whether a comment's end has begun.
  private var mayBeEnding: Bool {
    recent.last == UInt8(ascii: "-") || recent.elementsEqual("--!".utf8)
  }

  private var isWithinTag: Bool {
    switch state {
    case .tagName, .betweenAttributes, .attributeName, .afterAttributeName, .afterValue,
      .afterSection, .afterSectionAndBlank:
      true
    default: false
    }
  }

  private func joinedWithinTag(_ other: HTMLPlace) -> HTMLPlace? {
    guard element == other.element, isEndTag == other.isEndTag else { return nil }
    var joined = self
    joined.state = endsWithBlank && other.endsWithBlank ? .afterSectionAndBlank : .afterSection
    joined.attribute = []
    joined.kind = .words
    joined.address = .start
    joined.hasHTTPEquiv = hasHTTPEquiv || other.hasHTTPEquiv
    joined.hasFilledContent = hasFilledContent || other.hasFilledContent
    return joined
  }

  private var endsWithBlank: Bool {
    switch state {
    case .betweenAttributes, .afterAttributeName, .afterSectionAndBlank: true
    default: false
    }
  }

  /// In the rest of an address no value can give it a scheme, so it is safe for all of them.
  private static func joined(_ one: Address, _ other: Address) -> Address {
    if one == other { return one }
    return one == .refused || other == .refused ? .refused : .afterValue
  }
}
