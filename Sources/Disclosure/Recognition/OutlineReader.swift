/// Reads the title, the chapters and the prose out of a document's items.
struct OutlineReader {
  let book: LabelBook
  private var outline = Outline()
  private var section: String?
  /// Lines that the outline found to be the title, indices of `SourceText.lines`.
  private(set) var titleLines: [Int] = []

  /// The title stands among the first texts of a document.
  private static let mostItemsBeforeTitle = 24
  private static let longestTitle = 210

  static func outline(
    of items: ArraySlice<RawItem>, in document: RawDocument, strangers: [Int],
    _ source: SourceText, book: LabelBook
  ) -> (outline: Outline, titleLines: [Int]) {
    var reader = OutlineReader(book: book)
    reader.findTitle(document, source)
    let strange = Set(strangers)
    for item in items { reader.take(item, document, strange, source) }
    return (reader.outline, reader.titleLines)
  }

  private init(book: LabelBook) {
    self.book = book
    outline.paragraphs.reserveCapacity(32)
    outline.headings.reserveCapacity(16)
  }

  private mutating func take(
    _ item: RawItem, _ document: RawDocument, _ strangers: Set<Int>, _ source: SourceText
  ) {
    guard item.kind != .row, !titleLines.contains(Int(item.line)) else { return }
    for index in Int(item.fragments.lowerBound)..<Int(item.fragments.upperBound) {
      let fragment = document.fragments[index]
      let place = Place(line: Int(fragment.line), column: Int(fragment.column))
      switch item.kind {
      case .heading:
        if let number = item.section { section = book.sections[number] }
        outline.headings.append(
          Outline.Heading(
            section: item.section.map { book.sections[$0] }, text: text(fragment, source),
            place: place))
      case .prose:
        appendParagraph(fragment, place, source)
      case .text where strangers.contains(index):
        appendParagraph(fragment, place, source)
      default:
        continue
      }
    }
  }

  private mutating func appendParagraph(
    _ fragment: Fragment, _ place: Place, _ source: SourceText
  ) {
    outline.paragraphs.append(
      Outline.Paragraph(section: section, text: text(fragment, source), place: place))
  }

  private func text(_ fragment: Fragment, _ source: SourceText) -> String {
    source.bytes.span.text(Int(fragment.start)..<Int(fragment.end))
  }
}

// MARK: - The title

extension OutlineReader {
  private static let reportWords: [StaticString] = ["年度报告", "年度報告", "年报", "年報"]
  private static let subjectWords: [StaticString] = ["信息公开", "信息公開", "政务公开", "政務公開"]

  private mutating func findTitle(_ document: RawDocument, _ source: SourceText) {
    let bytes = source.bytes.span
    var previous: (fragment: Fragment, line: Int)?
    for item in document.items.prefix(Self.mostItemsBeforeTitle) where item.kind != .row {
      for index in item.fragments.map(Int.init) {
        let fragment = document.fragments[index]
        let text = bytes.extracting(Int(fragment.start)..<Int(fragment.end))
        if isTitle(text) {
          setTitle(fragment, line: Int(item.line), after: previous, source)
          return
        }
        previous = (fragment, Int(item.line))
      }
    }
  }

  private func isTitle(_ text: Span<UInt8>) -> Bool {
    guard text.count <= Self.longestTitle, text.offset(of: "。") == nil else { return false }
    return Self.reportWords.contains { text.offset(of: $0) != nil }
      && Self.subjectWords.contains { text.offset(of: $0) != nil }
  }

  /// A title in two lines names the body in the first: `某县人民政府` / `2020年政府信息公开工作年度报告`.
  private mutating func setTitle(
    _ fragment: Fragment, line: Int, after previous: (fragment: Fragment, line: Int)?,
    _ source: SourceText
  ) {
    var title = text(fragment, source)
    var place = Place(line: Int(fragment.line), column: Int(fragment.column))
    titleLines = [line]
    if let previous, line - previous.line <= 3, beginsWithoutBody(title),
      previous.fragment.end - previous.fragment.start <= 90
    {
      title = text(previous.fragment, source) + title
      place = Place(line: Int(previous.fragment.line), column: Int(previous.fragment.column))
      titleLines = [previous.line, line]
    }
    outline.title = Outline.Heading(section: nil, text: title, place: place)
  }

  private func beginsWithoutBody(_ title: String) -> Bool {
    guard let first = title.unicodeScalars.first(where: { $0 != "#" && $0 != " " }) else {
      return false
    }
    return ScalarClass.isDigit(ScalarClass.narrow(first.value)) || title.hasPrefix("政府信息公开")
      || title.hasPrefix("二〇") || title.hasPrefix("关于")
  }
}
