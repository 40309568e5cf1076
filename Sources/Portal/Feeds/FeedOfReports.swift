import Disclosure

/// The latest reports as a feed.
struct FeedOfReports {
  let edition: Edition
  /// The site's full address.
  let base: String

  static let name = "feed.xml"

  /// Whether the site has a feed at all: it needs full addresses and a date.
  static func isMade(for edition: Edition) -> Bool {
    let settings = edition.contents.settings
    return settings.address != nil && settings.dataDate != nil
  }

  /// Nil where no report and no setting gives a date: a feed without dates is no feed.
  var file: OutputFile? {
    guard Self.isMade(for: edition), let siteDate else { return nil }
    let entries = latest.compactMap(entry)
    let updated = entries.map(\.updated).max() ?? siteDate
    let path = edition.folder + Self.name
    let feed = AtomFeed(
      id: base + path, title: edition.title, language: edition.language.tag,
      author: edition.contents.settings.organisation?.name?[edition.language] ?? edition.title,
      address: base + path, page: base + edition.folder + "index.html", updated: updated,
      entries: entries)
    return OutputFile(path: path, bytes: feed.bytes)
  }
}

extension FeedOfReports {
  private var siteDate: String? { edition.contents.settings.dataDate?.timestamp }

  /// By publication, then year, the newest first.
  private var latest: [Int] {
    let entries = edition.contents.archive.entries
    return entries.indices.sorted { left, right in
      let (first, second) = (entries[left], entries[right])
      return (second.publicationDate ?? "", second.year ?? 0, first.file)
        < (first.publicationDate ?? "", first.year ?? 0, second.file)
    }.prefix(AtomFeed.mostEntries).map { $0 }
  }

  private func entry(of index: Int) -> AtomFeed.Entry? {
    let report = edition.contents.archive.entries[index]
    let published = report.publicationDate.flatMap(CalendarDate.init).map(AtomFeed.timestamp)
    guard let updated = published ?? siteDate, let address = edition.address(of: .report(index)),
      let publisher = edition.plan.publisher(ofEntry: index), let year = report.year
    else { return nil }
    return AtomFeed.Entry(
      id: base + edition.folder + address,
      title: edition.words[
        "shell.report-title", ["name": publisher.publisher.name, "year": String(year)]],
      updated: updated, link: base + edition.folder + address, author: publisher.publisher.name)
  }
}
