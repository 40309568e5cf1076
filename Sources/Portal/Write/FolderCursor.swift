import Glibc

/// Where a writer stands inside the output folder: a descriptor for each folder down to there.
///
/// Neighbouring pages share most of their path, so moving on costs about one call. Each step is
/// taken from the folder above it and never through a link, so no path leads outside.
struct FolderCursor: ~Copyable {
  private struct Level {
    let descriptor: CInt
    /// Where the folder's path, with its closing slash, ends in `path`.
    let end: Int
  }

  private let root: CInt
  private var levels: [Level] = []
  /// The folder's path from the root, each name followed by a slash.
  private var path: [UInt8] = []

  /// Borrows `root`, which stays open and unchanged.
  init(root: CInt) {
    self.root = root
  }

  deinit {
    for level in levels { close(level.descriptor) }
  }

  /// The descriptor of a folder, valid until the next call.
  mutating func enter(
    _ folder: some Collection<UInt8>, creating: Bool
  ) throws(OutputTrouble) -> CInt {
    let folder = Array(folder)
    while let level = levels.last, !folder.starts(with: path[..<level.end]) { leave(level) }
    for name in folder[path.count...].split(separator: UInt8(ascii: "/")) {
      try descend(into: Array(name), creating: creating)
    }
    return levels.last?.descriptor ?? root
  }

  /// Goes back to the root, so that a folder about to be removed is not held open.
  mutating func leaveAll() {
    while let level = levels.last { leave(level) }
  }

  private mutating func leave(_ level: Level) {
    close(level.descriptor)
    levels.removeLast()
    path.removeSubrange((levels.last?.end ?? 0)...)
  }

  private mutating func descend(into name: [UInt8], creating: Bool) throws(OutputTrouble) {
    let parent = levels.last?.descriptor ?? root
    var descriptor = FolderCursor.open(name + [0], in: parent)
    if descriptor < 0, errno == ENOENT, creating {
      let made = FolderCursor.make(name + [0], in: parent)
      // Another writer may have been faster.
      guard made == 0 || errno == EEXIST else { throw OutputTrouble(errno) }
      descriptor = FolderCursor.open(name + [0], in: parent)
    }
    guard descriptor >= 0 else { throw OutputTrouble(errno) }
    path += name
    path.append(UInt8(ascii: "/"))
    levels.append(Level(descriptor: descriptor, end: path.count))
  }

  private static func open(_ name: [UInt8], in parent: CInt) -> CInt {
    name.withUnsafeBytes { name in
      name.withMemoryRebound(to: CChar.self) { name -> CInt in
        guard let name = name.baseAddress else { return -1 }
        return openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      }
    }
  }

  private static func make(_ name: [UInt8], in parent: CInt) -> CInt {
    name.withUnsafeBytes { name in
      name.withMemoryRebound(to: CChar.self) { name -> CInt in
        guard let name = name.baseAddress else { return -1 }
        return mkdirat(parent, name, 0o777)
      }
    }
  }
}
