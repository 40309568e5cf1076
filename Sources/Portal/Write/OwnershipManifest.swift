/// The list of files a build made, kept in the output folder: what is not on it is not ours.
///
/// A version line, then one path per line in the order of their bytes.
struct OwnershipManifest: Equatable, Sendable {
  static let fileName = ".sundial-output"

  private static let firstLine = "sundial-output 1"
  /// How many bytes tell whether a list is known.
  static let markSize = firstLine.utf8.count + 1

  let paths: [String]

  init(paths: [String]) {
    self.paths = paths.sorted()
  }

  /// Nil where the version line is none we know.
  ///
  /// A line that is no safe path is passed over: a damaged list must not make us remove anything.
  init?(reading bytes: [UInt8]) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    guard let first = lines.first, first.elementsEqual(Self.firstLine.utf8) else { return nil }
    self.init(
      paths: lines.dropFirst().map { String(decoding: $0, as: UTF8.self) }
        .filter { OutputPath.isSafe($0) })
  }

  var bytes: [UInt8] {
    var bytes = Array(Self.firstLine.utf8)
    bytes.append(UInt8(ascii: "\n"))
    for path in paths {
      bytes.append(contentsOf: path.utf8)
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// Whether bytes begin as a list this version knows does.
  static func isKnown(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: firstLine.utf8)
      && (bytes.count == firstLine.utf8.count
        || bytes[firstLine.utf8.count] == UInt8(ascii: "\n"))
  }

  func contains(_ path: String) -> Bool {
    let start = paths.firstIndex(notBefore: path)
    return start < paths.count && paths[start] == path
  }

  /// How many of the files lie in a folder, whose path ends in a slash.
  func count(below folder: String) -> Int {
    // The byte after the slash: no path lies between the folder's last and it.
    let end = folder.dropLast() + "0"
    return paths.firstIndex(notBefore: String(end)) - paths.firstIndex(notBefore: folder)
  }

  /// The files on this list that are not on the next, in order.
  func paths(missingFrom next: OwnershipManifest) -> [String] {
    var missing: [String] = []
    var kept = next.paths[...]
    for path in paths {
      while let first = kept.first, first < path { kept.removeFirst() }
      if kept.first != path, missing.last != path { missing.append(path) }
    }
    return missing
  }
}

extension [String] {
  /// Where an ordered list would take a path in.
  fileprivate func firstIndex(notBefore path: String) -> Int {
    var start = 0
    var end = count
    while start < end {
      let middle = (start + end) / 2
      if self[middle] < path { start = middle + 1 } else { end = middle }
    }
    return start
  }
}
