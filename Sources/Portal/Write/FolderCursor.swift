import Glibc

/// Where a writer stands inside the output folder: an open folder for each step down to there.
///
/// Neighbouring pages share most of their path, so moving on costs about one call. Each step is
/// taken from the folder above it and never through a link, so no path leads outside.
struct FolderCursor: ~Copyable {
  private struct Level {
    let folder: DiskFolder
    /// Where the folder's path, with its closing slash, ends in `path`.
    let end: Int
  }

  private let root: DiskFolder
  private var levels: [Level] = []
  /// The folder's path from the root, each name followed by a slash.
  private var path: [UInt8] = []
  /// The path of a folder that was looked for last and is not there.
  private var absent: [UInt8] = []

  /// Borrows `root`, which stays open and unchanged.
  init(root: DiskFolder) {
    self.root = root
  }

  deinit {
    for level in levels { level.folder.close() }
  }

  /// The folder a file lies in, valid until the next call; nil where there is none.
  ///
  /// What was found absent is not looked for again: nobody but the builder makes folders meanwhile.
  mutating func folder(above file: String) throws(OutputTrouble) -> DiskFolder? {
    let file = file.utf8Span.span
    if !absent.isEmpty, FolderCursor.begins(file, with: absent[...]) { return nil }
    do throws(OutputTrouble) {
      return try enter(file, creating: false)
    } catch {
      guard error.code == ENOENT else { throw error }
      return nil
    }
  }

  /// The same, made where there is none.
  mutating func folder(makingAbove file: String) throws(OutputTrouble) -> DiskFolder {
    absent = []
    return try enter(file.utf8Span.span, creating: true)
  }

  /// Goes back to the root, so that no folder is held open that is about to be moved or removed.
  mutating func leaveAll() {
    while let level = levels.last { leave(level) }
    absent = []
  }

  private mutating func enter(
    _ file: Span<UInt8>, creating: Bool
  ) throws(OutputTrouble) -> DiskFolder {
    while let level = levels.last, !FolderCursor.begins(file, with: path[..<level.end]) {
      leave(level)
    }
    var start = path.count
    for index in start..<file.count where file[index] == UInt8(ascii: "/") {
      try descend(into: file.extracting(start..<index), creating: creating)
      start = index + 1
    }
    return levels.last?.folder ?? root
  }

  private mutating func leave(_ level: Level) {
    level.folder.close()
    levels.removeLast()
    path.removeSubrange((levels.last?.end ?? 0)...)
  }

  private mutating func descend(into name: Span<UInt8>, creating: Bool) throws(OutputTrouble) {
    let parent = levels.last?.folder ?? root
    let start = path.count
    for index in name.indices { path.append(name[index]) }
    // Closed as C closes a name, until the folder is open.
    path.append(0)
    do throws(OutputTrouble) {
      let folder = try FolderCursor.open(path[start...], in: parent, creating: creating)
      path[path.count - 1] = UInt8(ascii: "/")
      levels.append(Level(folder: folder, end: path.count))
    } catch {
      if error.code == ENOENT { absent = path.dropLast() + [UInt8(ascii: "/")] }
      path.removeSubrange(start...)
      throw error
    }
  }

  private static func open(
    _ name: ArraySlice<UInt8>, in parent: DiskFolder, creating: Bool
  ) throws(OutputTrouble) -> DiskFolder {
    let name = name.map(CChar.init(bitPattern:))
    if creating { try parent.make(name) }
    return try parent.opened(name)
  }

  private static func begins(_ file: Span<UInt8>, with path: ArraySlice<UInt8>) -> Bool {
    guard path.count <= file.count else { return false }
    for index in path.indices where path[index] != file[index] { return false }
    return true
  }
}
