import Disclosure
import Templating

/// A chapter of a form.
struct SectionWords: Sendable {
  let id: String
  let anchor: Phrase
  let heading: LabelWords
  /// The heading as the form prints it, with its number and without; none that holds blanks.
  let printed: [String]
  let tables: [TableWords]

  init(
    _ section: FormSection, tables: [TableWords], _ words: Words, in book: inout Phrasebook
  ) {
    id = section.id
    anchor = book.phrase("s-\(section.id)")
    let full = section.number + section.label
    printed = [full, section.label].filter { label in
      !label.contains { $0.isWhitespace || $0 == "#" }
    }
    heading = LabelWords(words.label(chinese: full, english: section.english), in: &book)
    self.tables = tables
  }
}
