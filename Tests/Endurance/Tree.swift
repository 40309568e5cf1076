import Foundation

/// The files of a folder by their paths.
struct Tree: Equatable {
  let files: [String: Data]

  init(of folder: URL) throws {
    let root = folder.path(percentEncoded: false)
    guard let walk = FileManager.default.enumerator(atPath: root) else {
      throw CocoaError(.fileReadNoSuchFile)
    }
    var files: [String: Data] = [:]
    while let path = walk.nextObject() as? String {
      guard walk.fileAttributes?[.type] as? FileAttributeType == .typeRegular else { continue }
      files[path] = try Data(contentsOf: folder.appending(path: path))
    }
    self.files = files
  }

  /// The paths that differ, at most a few, for a message.
  func differences(from other: Tree) -> [String] {
    let paths = Set(files.keys).union(other.files.keys).sorted()
    let differing = paths.filter { files[$0] != other.files[$0] }
    return differing.prefix(8).map { path in
      switch (files[path], other.files[path]) {
      case (nil, _): "\(path) is missing"
      case (_, nil): "\(path) is too much"
      case (let mine?, let its?): "\(path) differs: \(Self.excerpt(mine, its))"
      }
    } + (differing.count > 8 ? ["and \(differing.count - 8) more"] : [])
  }

  /// What stands where two files begin to differ.
  private static func excerpt(_ left: Data, _ right: Data) -> String {
    let start = max(0, zip(left, right).prefix { $0 == $1 }.count - 60)
    return [left, right].map { String(decoding: $0.dropFirst(start).prefix(160), as: UTF8.self) }
      .joined(separator: " ≠ ")
  }
}
