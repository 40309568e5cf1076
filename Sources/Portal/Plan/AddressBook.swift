import Disclosure

/// Gives every page its address: ASCII, in small letters, unique, and for ever the same.
struct AddressBook: Sendable {
  /// In the order in which they were added, without the reports.
  private(set) var pages: [PlannedPage] = []
  /// The reports in the order in which they were added, positions in the archive.
  private(set) var reports: [Int32] = []
  private(set) var reportAddresses: ReportAddresses
  private let folders: [String]
  private var taken: Set<String> = []

  static let fileName = "/index.html"

  init(of publishers: [PlannedPublisher], reports count: Int) {
    folders = publishers.map(Self.folder)
    reportAddresses = ReportAddresses(folders: folders, count: count)
    taken.reserveCapacity(count)
  }

  mutating func add(_ page: Page) {
    add(page, at: Self.folder(of: page))
  }

  /// A body's own page under its region: `r/410305/government-services/`.
  mutating func add(_ publisher: PlannedPublisher, at position: Int) {
    add(publisher.page, at: folders[position])
  }

  mutating func addReport(_ entry: Int, of publisher: Int, year: Int) {
    var copy = 1
    while !taken.insert(
      Self.reportFolder(in: folders[publisher], year: year, copy: copy)
    ).inserted {
      copy += 1
    }
    reportAddresses.add(entry, of: publisher, year: year, copy: copy)
    reports.append(Int32(truncatingIfNeeded: entry))
  }

  /// A report without a publisher or a year lies under `u/`, by its file's name.
  mutating func addUnplaced(_ entry: Int, file: String) {
    reportAddresses.add(entry, at: unique("u/\(Self.digest(of: file))") + Self.fileName)
    reports.append(Int32(truncatingIfNeeded: entry))
  }

  mutating func addYear(_ year: Int, _ group: PeerGroup, part: Int, isMain: Bool) {
    add(.year(year, group, part: part), at: "y/\(year)\(Self.tail(group, part, isMain))")
  }

  mutating func addIndicator(
    _ id: String, _ year: Int, _ group: PeerGroup, part: Int, isMain: Bool
  ) {
    add(
      .indicatorOfYear(id, year, group, part: part),
      at: "i/\(id)/\(year)\(Self.tail(group, part, isMain))")
  }

  /// `r/410104/2020`, with a number behind it from the second report of a year on.
  static func reportFolder(in folder: String, year: Int, copy: Int) -> String {
    copy == 1 ? "\(folder)/\(year)" : "\(folder)/\(year)-\(copy)"
  }
}

extension AddressBook {
  private mutating func add(_ page: Page, at folder: String) {
    if page == .notFound { return append(page, at: "404.html") }
    let unique = unique(folder)
    append(page, at: unique.isEmpty ? "index.html" : unique + Self.fileName)
  }

  /// The folder, with a number behind it where it is another page's.
  private mutating func unique(_ folder: String) -> String {
    var unique = folder
    var copy = 2
    while !taken.insert(unique).inserted {
      unique = "\(folder)-\(copy)"
      copy += 1
    }
    return unique
  }

  private mutating func append(_ page: Page, at address: String) {
    pages.append(PlannedPage(page: page, address: address))
  }

  private static func folder(of page: Page) -> String {
    switch page {
    case .home, .notFound: ""
    case .regions: "r"
    case .region(let slug), .moved(let slug): "r/\(slug)"
    case .publisher(let id): "u/\(digest(of: id))"
    case .report(let entry): "u/\(entry)"
    case .years: "y"
    case .year(let year, let group, let part): "y/\(year)\(tail(group, part, false))"
    case .yearOfCity(let year, let city): "y/\(year)/\(city)"
    case .indicators: "i"
    case .indicator(let id): "i/\(id)"
    case .indicatorOfYear(let id, let year, let group, let part):
      "i/\(id)/\(year)\(tail(group, part, false))"
    case .quality: "q"
    case .rule(let rule, let part): "q/rule/\(rule)" + (part > 1 ? "/p\(part)" : "")
    case .method: "method"
    case .data: "d"
    case .about: "about"
    }
  }

  private static func folder(of publisher: PlannedPublisher) -> String {
    guard let region = publisher.region else { return "u/\(digest(of: publisher.publisher.id))" }
    guard case .publisher = publisher.page else { return "r/\(region)" }
    return "r/\(region)/\(slug(of: publisher.publisher))"
  }

  private static func tail(_ group: PeerGroup, _ part: Int, _ isMain: Bool) -> String {
    (isMain ? "" : "/\(group.rawValue)") + (part > 1 ? "/p\(part)" : "")
  }

  /// The id without its region's code where it is a plain word, else eight digits of its name's digest.
  private static func slug(of publisher: Publisher) -> String {
    var id = publisher.id[...]
    if let region = publisher.region, id.hasPrefix(region + "-") {
      id = id.dropFirst(region.utf8.count + 1)
    }
    let isWord = id.utf8.allSatisfy {
      ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D
    }
    let isNumber = id.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    // A bare number could be a year's; two digits are how many sites number their departments.
    guard isWord, !id.isEmpty, !(isNumber && id.utf8.count > 3) else {
      return "o-" + digest(of: publisher.name)
    }
    return String(id)
  }

  private static func digest(of text: String) -> String {
    String(SHA256.hexadecimal(of: Array(text.utf8)).prefix(8))
  }
}
