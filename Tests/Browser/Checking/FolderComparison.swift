import Foundation

/// What differs between two folders that should be the same to the byte.
enum FolderComparison {
  static func differences(_ first: URL, _ second: URL) throws -> [String] {
    let (left, right) = try (SiteFolder.paths(in: first), SiteFolder.paths(in: second))
    let lost = Set(left).subtracting(right).sorted().map { "only in the first: \($0)" }
    let added = Set(right).subtracting(left).sorted().map { "only in the second: \($0)" }
    let changed = try Set(left).intersection(right).sorted().filter { path in
      try Data(contentsOf: first.appending(path: path))
        != Data(contentsOf: second.appending(path: path))
    }
    return lost + added + changed.map { "differs: \($0)" }
  }
}
