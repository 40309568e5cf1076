/// Which paths a file of the site may have: none that leads out of the folder or needs quoting.
enum OutputPath {
  /// Names of the writer's own files begin so; no file of the site may.
  static let ownPrefix = ".sundial"
  /// The folder in which a build gathers what is new until it lands.
  static let stage = ownPrefix + "-next"
  /// The file that says how a build lands, from the moment it does until it has.
  static let journal = ownPrefix + "-journal"
  /// The file in a folder on the stage that is to change places with the one that stands.
  static let swapMark = ownPrefix + "-swap"
  /// The same file once that has turned out impossible, and the files move one by one.
  static let mergeMark = ownPrefix + "-merge"

  /// Leaves room for the prefix of a temporary name within the 255 bytes of a file system.
  private static let longestName = 200
  private static let mostNames = 32

  static func isSafe(_ path: String) -> Bool {
    let bytes = path.utf8Span.span
    var start = 0
    var names = 1
    for index in bytes.indices {
      if bytes[index] == UInt8(ascii: "/") {
        guard isSafe(name: bytes.extracting(start..<index)) else { return false }
        start = index + 1
        names += 1
      } else if !isAllowed(bytes[index]) {
        return false
      }
    }
    return names <= mostNames && isSafe(name: bytes.extracting(start..<bytes.count))
  }

  /// The last name of a path.
  static func name(of path: String) -> String {
    let start = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) }
    return start.map { String(path[$0...]) } ?? path
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-")...UInt8(ascii: "9"),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private static func isSafe(name: Span<UInt8>) -> Bool {
    guard !name.isEmpty, name.count <= longestName else { return false }
    guard name[0] == UInt8(ascii: ".") else { return true }
    return !(name.count == 1) && !(name.count == 2 && name[1] == UInt8(ascii: "."))
      && !begins(name, with: ownPrefix)
  }

  private static func begins(_ name: Span<UInt8>, with prefix: String) -> Bool {
    let prefix = prefix.utf8Span.span
    guard name.count >= prefix.count else { return false }
    return prefix.indices.allSatisfy { name[$0] == prefix[$0] }
  }
}
