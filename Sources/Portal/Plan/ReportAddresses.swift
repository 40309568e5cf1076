import Templating

/// Where the page of every report lies, in a few bytes for each.
///
/// A report lies in the folder of its publisher under its year: `r/410104/2020/index.html`. Only the
/// few that do not are kept as text.
struct ReportAddresses: Sendable {
  private struct Place {
    var folder: Int32
    var ending: Int32

    static let elsewhere = Place(folder: -1, ending: 0)
  }

  /// The year of a report, and which of several of that year it is, from 1.
  private struct Ending: Hashable {
    let year: Int
    let copy: Int

    var text: String {
      AddressBook.reportFolder(in: "", year: year, copy: copy) + AddressBook.fileName
    }
  }

  /// By publisher: `r/410104`.
  private let folders: [String]
  /// What follows a folder: `/2020/index.html`.
  private var endings: [String] = []
  private var knownEndings: [Ending: Int32] = [:]
  private var places: [Place]
  private var others: [Int: String] = [:]

  init(folders: [String], count: Int) {
    self.folders = folders
    places = Array(repeating: .elsewhere, count: count)
  }

  mutating func add(_ entry: Int, of publisher: Int, year: Int, copy: Int) {
    places[entry] = Place(
      folder: Int32(truncatingIfNeeded: publisher),
      ending: number(of: Ending(year: year, copy: copy)))
  }

  private mutating func number(of ending: Ending) -> Int32 {
    if let number = knownEndings[ending] { return number }
    let number = Int32(truncatingIfNeeded: endings.count)
    knownEndings[ending] = number
    endings.append(ending.text)
    return number
  }

  mutating func add(_ entry: Int, at address: String) {
    others[entry] = address
  }

  /// Nil where the report has no page.
  subscript(entry: Int) -> String? {
    var bytes: [UInt8] = []
    return append(entry, to: &bytes) ? String(decoding: bytes, as: UTF8.self) : nil
  }

  /// Returns false where the report has no page.
  func append(_ entry: Int, to bytes: inout [UInt8]) -> Bool {
    guard places.indices.contains(entry) else { return false }
    let place = places[entry]
    guard place.folder >= 0 else {
      guard let address = others[entry] else { return false }
      bytes.append(text: address)
      return true
    }
    bytes.append(text: folders[Int(place.folder)])
    bytes.append(text: endings[Int(place.ending)])
    return true
  }

  /// The position of its publisher in the plan; nil for a report that has none.
  func publisher(of entry: Int) -> Int? {
    guard places.indices.contains(entry), places[entry].folder >= 0 else { return nil }
    return Int(places[entry].folder)
  }
}
