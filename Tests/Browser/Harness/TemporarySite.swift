import Foundation

/// A folder of files made for one test, gone with the value.
final class TemporarySite: Sendable {
  let folder: URL

  /// Texts by their paths, written in the order of these or in the opposite one.
  init(_ files: [String: String] = [:], lastFirst: Bool = false) throws {
    folder = FileManager.default.temporaryDirectory.appending(
      path: "sundial-\(UUID().uuidString)/", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let paths = files.keys.sorted()
    for path in lastFirst ? paths.reversed() : paths { try write(files[path] ?? "", to: path) }
  }

  /// A copy of a folder.
  convenience init(copying original: URL) throws {
    try self.init()
    for path in try SiteFolder.paths(in: original) {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: original.appending(path: path), to: file)
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func write(_ text: String, to path: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// A whole page around a body, in order by itself.
  static func page(_ body: String, title: String = "页", head: String = "") -> String {
    """
    <!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>\(title)</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">\(head)</head>
    <body>\(body)</body></html>
    """
  }
}
