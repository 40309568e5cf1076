import Disclosure
import Templating

/// The navigation of an edition, the same on every page.
package struct ShellWords: Sendable {
  /// A part of the site that has a page.
  struct Section: Sendable {
    let section: PageHead.Section
    let name: Phrase
    let address: Phrase
  }

  let sections: [Section]

  init(_ source: WordSource, in book: inout Phrasebook) {
    var sections: [Section] = []
    for section in PageHead.Section.allCases {
      guard let address = source.plan.address(of: section.page) else { continue }
      let name = source.words["shell.sections.\(section.rawValue)"]
      sections.append(
        Section(section: section, name: book.phrase(name), address: book.phrase(address)))
    }
    self.sections = sections
  }
}
