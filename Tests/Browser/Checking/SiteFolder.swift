import Foundation

/// A built site on disk: its files and its pages, read once.
struct SiteFolder: Sendable {
  let folder: URL
  /// Paths from the root, sorted.
  let files: [String]
  /// The HTML files.
  let pages: [WebPage]

  private let known: Set<String>

  init(_ folder: URL) throws {
    self.folder = folder
    files = try Self.paths(in: folder)
    known = Set(files)
    pages = files.filter { $0.hasSuffix(".html") }.map {
      WebPage(path: $0, text: Self.text(folder.appending(path: $0)))
    }
  }

  func contains(_ path: String) -> Bool { known.contains(path) }

  func page(_ path: String) -> WebPage? { pages.first { $0.path == path } }

  func text(_ path: String) -> String { Self.text(folder.appending(path: path)) }

  func size(_ path: String) -> Int {
    (try? Data(contentsOf: folder.appending(path: path)).count) ?? 0
  }

  /// The path below which the site says it will live; nil where it says nothing.
  var basePath: String? {
    page("index.html")?.elements("link").first { $0["rel"] == "canonical" }?["href"]
      .flatMap(URL.init(string:))?.deletingLastPathComponent().path(percentEncoded: false)
  }

  /// The style sheets' text.
  var styles: String {
    files.filter { $0.hasSuffix(".css") }.map(text).joined(separator: "\n")
  }

  /// All files below a folder, hidden ones too.
  static func paths(in folder: URL) throws -> [String] {
    let root = folder.standardizedFileURL.resolvingSymlinksInPath().path(percentEncoded: false)
    let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var paths: [String] = []
    while let url = walk?.nextObject() as? URL {
      let path = url.standardizedFileURL.resolvingSymlinksInPath().path(percentEncoded: false)
      if !url.hasDirectoryPath { paths.append(String(path.dropFirst(root.count)).trimmingSlash) }
    }
    return paths.sorted()
  }

  private static func text(_ url: URL) -> String {
    (try? Data(contentsOf: url)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}

extension String {
  fileprivate var trimmingSlash: String { hasPrefix("/") ? String(dropFirst()) : self }
}
