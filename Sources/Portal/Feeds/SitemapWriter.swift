/// Writes `sitemap.xml`, in parts with an index above them where a site is large.
package struct SitemapWriter: Sendable {
  /// The protocol allows 50,000 addresses and 50 MB a file.
  package static let mostEntries = 45_000
  private static let mostBytes = 45_000_000

  private static let protocolName = "http://www.sitemaps.org/schemas/sitemap/0.9"
  private static let alternatesName = "http://www.w3.org/1999/xhtml"

  private let base: String
  private let limit: Int

  /// `base` is the full address of the site, with its closing slash.
  package init(base: String, limit: Int = mostEntries) {
    self.base = base
    self.limit = limit
  }

  /// One file, or an index and its parts; entries stay in their order.
  package func files(for entries: [SitemapEntry]) -> [OutputFile] {
    let parts = parts(of: entries)
    guard parts.count > 1 else {
      return [OutputFile(path: "sitemap.xml", bytes: parts.first ?? part(of: []))]
    }
    let names = parts.indices.map { "sitemap-\($0 + 1).xml" }
    return [OutputFile(path: "sitemap.xml", bytes: index(of: names))]
      + zip(names, parts).map { OutputFile(path: $0, bytes: $1) }
  }

  private func parts(of entries: [SitemapEntry]) -> [[UInt8]] {
    var parts: [[UInt8]] = []
    var rest = entries[...]
    while !rest.isEmpty {
      var count = 0
      var size = 0
      while count < min(limit, rest.count), size < Self.mostBytes {
        size += Self.estimate(rest[rest.startIndex + count])
        count += 1
      }
      parts.append(part(of: rest.prefix(count)))
      rest = rest.dropFirst(count)
    }
    return parts
  }

  /// An upper bound, all characters escaped as the longest are.
  private static func estimate(_ entry: SitemapEntry) -> Int {
    entry.alternates.reduce(120 + 6 * entry.location.utf8.count) {
      $0 + 80 + 6 * $1.location.utf8.count
    }
  }

  private func part(of entries: ArraySlice<SitemapEntry>) -> [UInt8] {
    var xml = XMLWriter()
    xml.open("urlset", [("xmlns", Self.protocolName), ("xmlns:xhtml", Self.alternatesName)])
    xml.endLine()
    for entry in entries { write(entry, to: &xml) }
    xml.close("urlset")
    return xml.bytes
  }

  private func write(_ entry: SitemapEntry, to xml: inout XMLWriter) {
    xml.open("url")
    xml.element("loc", text: entry.location)
    if let date = entry.lastModified { xml.element("lastmod", text: date) }
    for alternate in entry.alternates {
      xml.empty(
        "xhtml:link",
        [("rel", "alternate"), ("hreflang", alternate.language), ("href", alternate.location)])
    }
    xml.close("url")
  }

  private func index(of names: [String]) -> [UInt8] {
    var xml = XMLWriter()
    xml.open("sitemapindex", [("xmlns", Self.protocolName)])
    xml.endLine()
    for name in names {
      xml.open("sitemap")
      xml.element("loc", text: base + name)
      xml.close("sitemap")
    }
    xml.close("sitemapindex")
    return xml.bytes
  }
}
