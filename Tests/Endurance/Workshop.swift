import Foundation
import Invented

/// A site under work: its source folder, the site built from it again and again, and the cache
/// between builds.
final class Workshop {
  let source: URL
  let output: URL
  let cache: URL
  /// What is set around the program.
  var surroundings: [String: String] = [:]
  /// A copy of the program, so that it can be exchanged for another.
  private(set) var program: String
  private let home: URL
  private let files = FileManager.default

  init(_ content: InventedContent) throws {
    home = files.temporaryDirectory.appending(
      path: "sundial-\(UUID().uuidString)/", directoryHint: .isDirectory)
    source = home.appending(path: "source/", directoryHint: .isDirectory)
    output = home.appending(path: "output/", directoryHint: .isDirectory)
    cache = source.appending(path: ".sundial/", directoryHint: .isDirectory)
    program = Program.path
    for (path, text) in content.files { try write(text, to: path) }
  }

  deinit { try? files.removeItem(at: home) }

  /// The site as the program leaves it, working on what it built before.
  func warmTree() throws -> Tree {
    try build(into: output, cache: cache)
    return try Tree(of: output)
  }

  /// The site as the program builds it from nothing.
  func coldTree() throws -> Tree {
    let fresh = home.appending(path: "fresh/", directoryHint: .isDirectory)
    let cache = home.appending(path: "fresh-cache/", directoryHint: .isDirectory)
    defer {
      try? files.removeItem(at: fresh)
      try? files.removeItem(at: cache)
    }
    try build(into: fresh, cache: cache)
    return try Tree(of: fresh)
  }

  /// Runs another copy of the program from now on: same bytes, another file.
  func exchangeProgram() throws {
    let copy = home.appending(path: "sundial-\(UUID().uuidString)")
    try files.copyItem(atPath: Program.path, toPath: copy.path(percentEncoded: false))
    program = copy.path(percentEncoded: false)
  }

  private func build(into output: URL, cache: URL) throws {
    try Program.run(
      program,
      [
        "build", "--source", source.path(percentEncoded: false), "--output",
        output.path(percentEncoded: false), "--cache", cache.path(percentEncoded: false),
      ], surroundings: surroundings)
  }
}

// The source folder.
extension Workshop {
  /// The reports, by path.
  var reports: [String] {
    paths(in: source).filter { $0.hasSuffix(".txt") }
  }

  func paths(in folder: URL) -> [String] {
    let all = files.enumerator(atPath: folder.path(percentEncoded: false))?.allObjects ?? []
    return all.compactMap { $0 as? String }.filter { path in
      var isFolder: ObjCBool = false
      _ = files.fileExists(
        atPath: folder.appending(path: path).path(percentEncoded: false), isDirectory: &isFolder)
      return !isFolder.boolValue
    }.sorted()
  }

  func text(_ path: String) -> String? {
    (try? Data(contentsOf: source.appending(path: path))).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  func write(_ text: String, to path: String) throws {
    let file = source.appending(path: path)
    try files.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func remove(_ path: String) throws {
    let file = source.appending(path: path)
    if files.fileExists(atPath: file.path(percentEncoded: false)) { try files.removeItem(at: file) }
  }

  /// A file of the theme as the program carries it.
  static func theme(_ path: String) throws -> String {
    String(
      decoding: try Data(contentsOf: Program.repository.appending(path: "Templates/" + path)),
      as: UTF8.self)
  }

  static func form(_ id: String) throws -> String {
    let path = "Sources/Disclosure/Forms/\(id).yaml"
    return String(
      decoding: try Data(contentsOf: Program.repository.appending(path: path)), as: UTF8.self)
  }
}
