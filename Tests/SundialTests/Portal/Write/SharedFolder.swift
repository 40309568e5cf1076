import Foundation
import Glibc

/// A temporary folder that a suite can keep; it goes when the suite goes.
final class SharedFolder: Sendable {
  private let folder = TemporaryFolder()

  var path: String { folder.path }

  func write(_ file: String, _ text: String = "一\n") { folder.write(file, text) }

  func link(_ file: String, to target: String) { folder.link(file, to: target) }

  func remove(_ file: String) { unlink(path + "/" + file) }

  func text(_ file: String) -> String? {
    FileManager.default.contents(atPath: path + "/" + file).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// Whether anything is there, a link that leads nowhere included.
  func exists(_ file: String) -> Bool {
    var status = stat()
    return lstat(path + "/" + file, &status) == 0
  }

  /// Every file below, hidden ones and links included, sorted.
  func files(under folder: String) -> [String] {
    let all = (try? FileManager.default.subpathsOfDirectory(atPath: path + "/" + folder)) ?? []
    return all.filter { file in
      var status = stat()
      lstat(path + "/" + folder + "/" + file, &status)
      return status.st_mode & S_IFMT != S_IFDIR
    }.sorted()
  }
}
