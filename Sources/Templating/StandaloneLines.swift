/// Takes out the lines that hold nothing but tags which print nothing themselves.
///
/// Such a line belongs to the template's own layout, not to the page. A line counts when it holds
/// one such tag, or several that only open parents and blocks or close anything.
enum StandaloneLines {
  static func removed(from tokens: [TemplateToken], of bytes: [UInt8]) -> [TemplateToken] {
    var result: [TemplateToken] = []
    result.reserveCapacity(tokens.count)
    var start = 0
    while start < tokens.count {
      var end = start
      while end < tokens.count, !endsLine(tokens[end], of: bytes) { end += 1 }
      let line = tokens[start..<min(end + 1, tokens.count)]
      result += standsAlone(line, of: bytes) ? tags(of: line, of: bytes) : marked(line)
      start = end + 1
    }
    return result
  }
}

extension StandaloneLines {
  private static func endsLine(_ token: TemplateToken, of bytes: [UInt8]) -> Bool {
    guard case .text(let range, _) = token else { return false }
    return bytes[range].last == UInt8(ascii: "\n")
  }

  private static func standsAlone(_ line: ArraySlice<TemplateToken>, of bytes: [UInt8]) -> Bool {
    var tags: [TemplateTag] = []
    for token in line {
      switch token {
      case .text(let range, _): if !bytes[range].allSatisfy(isBlank) { return false }
      case .tag(let tag): tags.append(tag)
      }
    }
    guard let first = tags.first else { return false }
    return tags.count == 1 ? first.canStandAlone : tags.allSatisfy(isOfInheritance)
  }

  private static func isOfInheritance(_ tag: TemplateTag) -> Bool {
    tag.kind == .parent || tag.kind == .block || tag.kind == .end
  }

  private static func tags(
    of line: ArraySlice<TemplateToken>, of bytes: [UInt8]
  ) -> [TemplateToken] {
    let lineEnd = lineBreak(of: line, of: bytes)
    var indentation: Range<Int>?
    if case .text(let range, _) = line.first { indentation = range }
    return line.compactMap { token in
      guard case .tag(var tag) = token else { return nil }
      let start = tag.range.lowerBound
      tag.ownLine = TemplateTag.OwnLine(indentation: indentation ?? start..<start, lineEnd: lineEnd)
      indentation = nil
      return .tag(tag)
    }
  }

  /// The line break, without the blanks before it.
  private static func lineBreak(
    of line: ArraySlice<TemplateToken>, of bytes: [UInt8]
  ) -> Range<Int> {
    guard case .text(let range, _) = line.last, bytes[range].last == UInt8(ascii: "\n") else {
      return 0..<0
    }
    let end = range.upperBound
    let hasReturn = range.count > 1 && bytes[end - 2] == UInt8(ascii: "\r")
    return (hasReturn ? end - 2 : end - 1)..<end
  }

  /// The line as it is, with a mark where it starts.
  private static func marked(_ line: ArraySlice<TemplateToken>) -> [TemplateToken] {
    switch line.first {
    case .text(let range, _): [.text(range, startsLine: true)] + line.dropFirst()
    case .tag(let tag):
      [.text(tag.range.lowerBound..<tag.range.lowerBound, startsLine: true)] + line
    case nil: []
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
      || byte == UInt8(ascii: "\n")
  }
}
