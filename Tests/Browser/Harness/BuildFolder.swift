import Foundation

/// Where the browser tests keep what they need and what they show, all under `.build`.
enum BuildFolder {
  static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let browser = repository.appending(path: ".build/browser")
  /// Pictures to look at; one run writes over the last.
  static let screenshots = repository.appending(path: ".build/screenshots")

  private static let tools = repository.appending(path: ".build/tools")

  /// A file that `.ci/setup --browser` fetched.
  static func tool(_ name: String) throws(BrowserError) -> URL {
    let file = tools.appending(path: name)
    guard FileManager.default.fileExists(atPath: file.path(percentEncoded: false)) else {
      throw .missing(name)
    }
    return file
  }
}
