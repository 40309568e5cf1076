import Disclosure

/// Sorts a report's headings and prose into the chapters of its form.
struct ChapterReading {
  private struct Chapter {
    let section: String?
    var headings: [Outline.Heading] = []
    var passages: [PassageView] = []
  }

  private let open: OpenReport
  private let prose = ProseRenderer()
  private var chapters: [Chapter] = []

  init(_ open: OpenReport) {
    self.open = open
    gather()
  }

  /// What stands before the first chapter, then the chapters in the form's order; those the form does
  /// not know follow as the report has them.
  func views() -> [ChapterView] {
    var views: [ChapterView] = []
    if let opening = chapters.first(where: { $0.section == nil }), !opening.passages.isEmpty {
      views.append(self.opening(opening))
    }
    guard let form = open.form else {
      return views + chapters.compactMap { $0.section == nil ? nil : printed($0) }
    }
    views += form.sections.map { view(of: $0, in: form) }
    return views
      + chapters.compactMap { chapter in
        guard let id = chapter.section, !form.sections.contains(where: { $0.id == id }) else {
          return nil
        }
        return printed(chapter)
      }
  }
}

// Reading.
extension ChapterReading {
  /// Headings and paragraphs in the order of the source; a sub-heading belongs to the chapter it
  /// follows.
  private mutating func gather() {
    let outline = open.report.outline
    var current: String?
    var nextHeading = 0
    func heading(before place: Place?) -> Outline.Heading? {
      guard nextHeading < outline.headings.count else { return nil }
      let heading = outline.headings[nextHeading]
      if let place, heading.place > place { return nil }
      nextHeading += 1
      return heading
    }
    for paragraph in outline.paragraphs {
      while let heading = heading(before: paragraph.place) { take(heading, &current) }
      let chapter = position(of: paragraph.section ?? current)
      chapters[chapter].passages.append(
        passage(paragraph.text, at: paragraph.place, isHeading: false))
    }
    while let heading = heading(before: nil) { take(heading, &current) }
  }

  private mutating func take(_ heading: Outline.Heading, _ current: inout String?) {
    if let section = heading.section {
      current = section
      chapters[position(of: section)].headings.append(heading)
    } else {
      chapters[position(of: current)].passages.append(
        passage(Self.bare(heading.text), at: heading.place, isHeading: true))
    }
  }

  private mutating func position(of section: String?) -> Int {
    if let position = chapters.firstIndex(where: { $0.section == section }) { return position }
    chapters.append(Chapter(section: section))
    return chapters.count - 1
  }

  /// A heading without the marks that make it one.
  private static func bare(_ heading: String) -> String {
    let inner = heading.drop { $0 == "#" || $0 == " " }
    return String(inner.reversed().drop { $0 == "#" || $0 == " " }.reversed())
  }

  private func passage(_ text: String, at place: Place, isHeading: Bool) -> PassageView {
    PassageView(
      prose: prose.inline(of: text), isHeading: isHeading, anchor: open.anchors.id(of: place),
      line: place.line)
  }
}

// Showing.
extension ChapterReading {
  private func opening(_ chapter: Chapter) -> ChapterView {
    ChapterView(
      anchor: "s-opening",
      heading: LabelView(label: open.words["report.opening"], isForeign: false), ownHeading: nil,
      absence: nil, passages: chapter.passages, tables: [])
  }

  /// A chapter the form does not name, under its own heading.
  private func printed(_ chapter: Chapter) -> ChapterView {
    ChapterView(
      anchor: "s-\(chapter.section ?? "")",
      heading: LabelView(
        label: chapter.headings.first.map { Self.bare($0.text) } ?? "",
        isForeign: open.edition.language != .chinese),
      ownHeading: nil, absence: nil, passages: chapter.passages, tables: [])
  }

  private func view(of section: FormSection, in form: Form) -> ChapterView {
    let chapter = chapters.first { $0.section == section.id } ?? Chapter(section: section.id)
    let tables = form.tables.indices.filter { form.tables[$0].section == section.id }
    return ChapterView(
      anchor: "s-\(section.id)",
      heading: open.edition.label(
        chinese: section.number + section.label, english: section.english),
      ownHeading: chapter.headings.first.flatMap { ownHeading($0, section) },
      absence: absence(of: chapter, hasTables: tables.contains { hasPrinted($0, form) }),
      passages: chapter.passages, tables: tables.compactMap { FormTableView.table($0, open) })
  }

  private func ownHeading(_ heading: Outline.Heading, _ section: FormSection) -> PageLinkView? {
    let printed = heading.text.filter { !$0.isWhitespace && $0 != "#" }
    guard printed != section.number + section.label, printed != section.label else { return nil }
    return PageLinkView(words: Self.bare(heading.text), anchor: open.anchors.id(of: heading.place))
  }

  private func absence(of chapter: Chapter, hasTables: Bool) -> String? {
    guard chapter.headings.isEmpty else { return nil }
    let isLost = chapter.passages.isEmpty && !hasTables
    return open.words[isLost ? "report.no-chapter" : "report.no-heading"]
  }

  private func hasPrinted(_ table: Int, _ form: Form) -> Bool {
    zip(form.cells, open.report.cells).contains { $0.table == table && $1.place != nil }
  }
}
