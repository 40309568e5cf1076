package import Disclosure

/// What is new on the site, for feed readers: RFC 4287.
package struct AtomFeed: Equatable, Sendable {
  /// One piece of news.
  package struct Entry: Equatable, Sendable {
    /// Permanent, such as a `tag:` address; never an address of a page that may move.
    package let id: String
    package let title: String
    /// With date, time and zone: see `timestamp`.
    package let updated: String
    /// The full address of the page.
    package let link: String
    package let summary: String?
    /// Who published; the feed's author where nil.
    package let author: String?

    package init(
      id: String, title: String, updated: String, link: String, summary: String? = nil,
      author: String? = nil
    ) {
      self.id = id
      self.title = title
      self.updated = updated
      self.link = link
      self.summary = summary
      self.author = author
    }
  }

  /// Feeds without an end have brought down generators and readers alike.
  package static let mostEntries = 50

  package let id: String
  package let title: String
  package let language: String
  package let author: String
  /// The feed's own full address.
  package let address: String
  /// The full address of the page it belongs to.
  package let page: String
  /// For a feed without entries.
  package let updated: String
  package let entries: [Entry]

  /// Keeps the first `mostEntries` entries, in their order.
  package init(
    id: String, title: String, language: String, author: String, address: String, page: String,
    updated: String, entries: [Entry]
  ) {
    self.id = id
    self.title = title
    self.language = language
    self.author = author
    self.address = address
    self.page = page
    self.updated = updated
    self.entries = Array(entries.prefix(Self.mostEntries))
  }

  /// The beginning of a day in China, where a report gives a date and no time.
  package static func timestamp(_ date: CalendarDate) -> String {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(date.year)-\(padded(date.month))-\(padded(date.day))T00:00:00+08:00"
  }

  package var bytes: [UInt8] {
    var xml = XMLWriter()
    xml.open("feed", [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", language)])
    xml.endLine()
    xml.element("id", text: id)
    xml.element("title", text: title)
    xml.element("updated", text: entries.map(\.updated).max() ?? updated)
    write(author: author, to: &xml)
    xml.empty("link", [("rel", "self"), ("type", "application/atom+xml"), ("href", address)])
    xml.empty("link", [("rel", "alternate"), ("type", "text/html"), ("href", page)])
    for entry in entries { write(entry, to: &xml) }
    xml.close("feed")
    return xml.bytes
  }

  private func write(_ entry: Entry, to xml: inout XMLWriter) {
    xml.open("entry")
    xml.endLine()
    xml.element("id", text: entry.id)
    xml.element("title", text: entry.title)
    xml.element("updated", text: entry.updated)
    if let author = entry.author { write(author: author, to: &xml) }
    xml.empty("link", [("rel", "alternate"), ("type", "text/html"), ("href", entry.link)])
    if let summary = entry.summary { xml.element("summary", text: summary) }
    xml.close("entry")
  }

  private func write(author: String, to xml: inout XMLWriter) {
    xml.open("author")
    xml.element("name", text: author)
    xml.close("author")
  }
}
