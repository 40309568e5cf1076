import Foundation

extension FileManager {
  /// Writes texts by their paths below a folder.
  func write(_ files: [String: String], below folder: URL) throws {
    for (path, text) in files {
      let file = folder.appending(path: path)
      try createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }
}
