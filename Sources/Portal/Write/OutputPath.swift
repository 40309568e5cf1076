/// Which paths a file of the site may have: none that leads out of the folder or needs quoting.
enum OutputPath {
  /// Names of the writer's own files begin so; no file of the site may.
  static let ownPrefix = ".sundial"

  /// Leaves room for the prefix of a temporary name within the 255 bytes of a file system.
  private static let longestName = 200
  private static let mostNames = 32

  static func isSafe(_ path: String) -> Bool {
    let bytes = path.utf8
    guard bytes.allSatisfy(isAllowed) else { return false }
    let names = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return names.count <= mostNames && names.allSatisfy { isSafe(name: Array($0)) }
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-")...UInt8(ascii: "9"),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private static func isSafe(name: [UInt8]) -> Bool {
    guard !name.isEmpty, name.count <= longestName else { return false }
    return !name.elementsEqual(".".utf8) && !name.elementsEqual("..".utf8)
      && !name.starts(with: ownPrefix.utf8)
  }
}
