import Templating

/// Where the page of every report lies, in a few bytes for each.
///
/// A report lies in the folder of its publisher under its year: `r/410104/2020/index.html`. Only the
/// few that do not are kept as text.
struct ReportAddresses: Sendable {
  private struct Place {
    var folder: Int32
    var year: Int32
    /// Of several reports of one year, from 1.
    var copy: Int32

    static let elsewhere = Place(folder: -1, year: 0, copy: 1)
  }

  /// By publisher: `r/410104`.
  private let folders: [String]
  private var places: [Place]
  private var others: [Int: String] = [:]

  init(folders: [String], count: Int) {
    self.folders = folders
    places = Array(repeating: .elsewhere, count: count)
  }

  mutating func add(_ entry: Int, of publisher: Int, year: Int, copy: Int) {
    places[entry] = Place(
      folder: Int32(truncatingIfNeeded: publisher), year: Int32(truncatingIfNeeded: year),
      copy: Int32(truncatingIfNeeded: copy))
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
    bytes.append(UInt8(ascii: "/"))
    bytes.append(decimal: Int(place.year))
    if place.copy > 1 {
      bytes.append(UInt8(ascii: "-"))
      bytes.append(decimal: Int(place.copy))
    }
    bytes.append(text: AddressBook.fileName)
    return true
  }

  /// The position of its publisher in the plan; nil for a report that has none.
  func publisher(of entry: Int) -> Int? {
    guard places.indices.contains(entry), places[entry].folder >= 0 else { return nil }
    return Int(places[entry].folder)
  }
}
