package import Templating

/// A whole page: what its template may use, and what stands around it.
package protocol PageView: View {
  /// The template's name: `pages/home`.
  static var template: String { get }
  /// What its views say, beside what all pages say and what the template itself says: texts by their
  /// keys or by the beginnings of these, such as `home` for all of `strings/home.yaml`. Where one
  /// changes, the pages are made again.
  static var texts: [String] { get }
  /// The rare settings on which its pages depend in the same way.
  static var settings: [RareSetting] { get }

  var head: PageHead { get }
}

extension PageView {
  package static var settings: [RareSetting] { [] }
}

/// What the shell of a page needs to know of it.
package struct PageHead: Equatable, Sendable {
  /// A step on the way down to the page.
  package struct Crumb: Equatable, Sendable {
    package let name: String
    package let address: String
  }

  /// The parts of the site that the navigation lists.
  package enum Section: String, Sendable, CaseIterable {
    case regions
    case indicators
    case years
    case quality
    case data
    case method
    case about
  }

  /// Unique within the edition; the site's title is added behind it.
  package let title: String
  /// One sentence for search engines and previews.
  package let description: String
  /// The way down, without the page itself.
  package let crumbs: [Crumb]
  package let section: Section?
  /// Whether search engines should leave the page out.
  package let isHidden: Bool
  /// Such as `2021-01-22`; nil where the page has no date of its own.
  package let date: String?
  /// Who published what the page is about; nil where the site itself did.
  package let source: String?
  /// The address of the page this one leads to, which search engines should keep instead.
  package let standsFor: String?

  package init(
    title: String, description: String, crumbs: [Crumb] = [], section: Section? = nil,
    isHidden: Bool = false, date: String? = nil, source: String? = nil, standsFor: String? = nil
  ) {
    self.title = title
    self.description = description
    self.crumbs = crumbs
    self.section = section
    self.isHidden = isHidden
    self.date = date
    self.source = source
    self.standsFor = standsFor
  }
}
