extension HTMLPlace {
  /// How a value of the kind is written here, or why it cannot be.
  func escaping(of kind: Shape.Kind) -> Result<Escaping, Refusal> {
    switch state {
    case .text: .success(kind == .html ? .none : .element)
    case .rawText: escapingInRawText(of: kind)
    case .quotedValue: kind == .html ? .failure(.place(.markupOutsideElements)) : inValue(of: kind)
    case .tagOpen, .endTagOpen, .tagName: .failure(.place(.tagName))
    case .betweenAttributes, .attributeName, .afterAttributeName, .afterValue, .afterSection,
      .afterSectionAndBlank:
      .failure(.place(.attributeName))
    case .beforeValue, .unquotedValue: .failure(.place(.unquotedValue))
    case .declarationOpen, .declaration: .failure(.place(.declaration))
    case .comment: .failure(.place(.comment))
    }
  }

  enum Refusal: Error, Equatable {
    case place(UnsafePlace)
    /// Only an address of our own may stand here.
    case needsLink
  }

  /// Goes on by a value.
  mutating func advanceByValue() {
    guard case .quotedValue = state else { return }
    if attribute.elementsEqual("content".utf8) { hasFilledContent = true }
    switch address {
    case .start: address = .afterValue
    case .scheme: address = .afterValue
    case .afterValue, .rest, .refused: break
    }
  }

  private func escapingInRawText(of kind: Shape.Kind) -> Result<Escaping, Refusal> {
    let name = String(decoding: element, as: UTF8.self)
    if let place = HTMLPlace.rawElements[name] { return .failure(.place(place)) }
    if kind == .html { return .failure(.place(.markupInText)) }
    return isAmbiguous || !recent.isEmpty
      ? .failure(.place(.tagName)) : .success(.element)
  }

  private func inValue(of kind: Shape.Kind) -> Result<Escaping, Refusal> {
    switch self.kind {
    case .words: return .success(.attribute)
    case .refused(let place): return .failure(.place(place))
    case .address, .ownAddress:
      if address == .refused { return .failure(.place(.addressScheme)) }
      if kind == .link { return .success(.attribute) }
      if self.kind == .ownAddress { return .failure(.needsLink) }
      return .success(address == .start ? .address : .addressPart)
    }
  }
}
