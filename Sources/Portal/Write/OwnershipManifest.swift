/// The list of files a build made, kept in the output folder: what is not on it is not ours.
///
/// A version line, then one path per line in the order of their bytes.
struct OwnershipManifest: Equatable, Sendable {
  static let fileName = ".sundial-output"

  private static let firstLine = "sundial-output 1"

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
