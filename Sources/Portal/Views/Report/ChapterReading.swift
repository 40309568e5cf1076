import Disclosure

/// Sorts a report's headings and prose into the chapters of its form.
struct ChapterReading {
  private struct Chapter {
    let section: String?
    var headings: [Outline.Heading] = []
    var passages: [PassageView] = []
  }

  private let open: OpenReport
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
      views.append(view(of: opening, .opening))
    }
    let sections = open.form?.sections ?? []
    for section in sections {
      let chapter = chapters.first { $0.section == section.id } ?? Chapter(section: section.id)
      views.append(view(of: chapter, .section(section)))
    }
    for chapter in chapters {
      guard let id = chapter.section, !sections.contains(where: { $0.id == id }) else { continue }
      views.append(view(of: chapter, .own(id: id)))
    }
    return views
  }

  private func view(of chapter: Chapter, _ kind: ChapterView.Kind) -> ChapterView {
    ChapterView(
      kind: kind, headings: chapter.headings, passages: chapter.passages, open: open)
  }
}

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
        passage(HeadingText(heading.text).bare, at: heading.place, isHeading: true))
    }
  }

  private mutating func position(of section: String?) -> Int {
    if let position = chapters.firstIndex(where: { $0.section == section }) { return position }
    chapters.append(Chapter(section: section))
    return chapters.count - 1
  }

  private func passage(_ text: String, at place: Place, isHeading: Bool) -> PassageView {
    PassageView(
      text: text, isHeading: isHeading, anchor: open.anchors.id(of: place), line: place.line)
  }
}
