import Foundation

/// The files of this repository, for tests that hold the house to its own rules.
enum Repository {
  /// The folder that holds `Package.swift`.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static let unowned: Set = [".git", ".build", ".sundial", "Public"]

  /// The paths of all files under `folder`, sorted; what is built or not ours is left out.
  static func paths(under folder: String = "", endingIn suffix: String = "") -> [String] {
    let start = folder.isEmpty ? root : root.appending(path: folder)
    let walk = FileManager.default.enumerator(at: start, includingPropertiesForKeys: nil)
    var found: [String] = []
    while let url = walk?.nextObject() as? URL {
      let path = String(url.path(percentEncoded: false).dropFirst(root.path().count))
      if unowned.contains(String(path.prefix { $0 != "/" })) {
        walk?.skipDescendants()
      } else if path.hasSuffix(suffix), !url.hasDirectoryPath {
        found.append(path)
      }
    }
    return found.sorted()
  }

  /// The program's Swift files.
  static let sources = paths(under: "Sources", endingIn: ".swift").map {
    SwiftSource(path: $0, text: text(of: $0))
  }

  /// The text of a file; empty where it is not text.
  static func text(of path: String) -> String {
    (try? String(contentsOf: root.appending(path: path), encoding: .utf8)) ?? ""
  }

  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appending(path: path).path(percentEncoded: false))
  }
}
