/// A page for search engines: its full address, and the same page in other languages.
package struct SitemapEntry: Equatable, Sendable {
  package struct Alternate: Equatable, Sendable {
    /// As in `hreflang`: `zh-CN`, `en`, `x-default`.
    package let language: String
    package let location: String

    package init(language: String, location: String) {
      self.language = language
      self.location = location
    }
  }

  package let location: String
  /// A date such as `2021-01-28`; nil where the page has none.
  package let lastModified: String?
  /// All languages, this one included; empty where there is only one.
  package let alternates: [Alternate]

  package init(location: String, lastModified: String? = nil, alternates: [Alternate] = []) {
    self.location = location
    self.lastModified = lastModified
    self.alternates = alternates
  }
}
