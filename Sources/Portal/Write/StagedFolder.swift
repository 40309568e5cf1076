import Glibc

/// A folder on the stage that is to change places with the one that stands.
///
/// For that it must hold all that stands and is not replaced: files of the site that stay as they
/// are, and whatever a person put there. Each is given a second name on the stage.
struct StagedFolder {
  private let name: [CChar]
  private let stage: DiskFolder
  private let live: DiskFolder

  init(_ name: [CChar], on stage: DiskFolder, besides live: DiskFolder) {
    self.name = name
    self.stage = stage
    self.live = live
  }

  /// Whether everything could be brought over: a file system may know no second names, something
  /// may belong to somebody else, or lie on another disk.
  func isCompleted() -> Bool {
    do throws(OutputTrouble) {
      try complete(name, from: live, on: stage)
      let staged = try stage.opened(name)
      defer { staged.close() }
      // By this mark the two are told apart, should the build be killed.
      try staged.write([], as: OutputPath.swapMark)
      return true
    } catch {
      return false
    }
  }

  private func complete(
    _ name: [CChar], from live: DiskFolder, on stage: DiskFolder
  ) throws(OutputTrouble) {
    let standing = try live.opened(name)
    defer { standing.close() }
    let staged = try stage.opened(name)
    defer { staged.close() }
    try staged.resemble(standing)
    for entry in try standing.entries() where !entry.isMark {
      if entry.isFolder {
        try staged.make(entry.name)
        try complete(entry.name, from: standing, on: staged)
      } else {
        try link(entry, from: standing, to: staged)
      }
    }
  }

  /// What is there already is new.
  private func link(
    _ entry: DiskFolder.Entry, from live: DiskFolder, to stage: DiskFolder
  ) throws(OutputTrouble) {
    do throws(OutputTrouble) {
      try live.link(entry.name, into: stage)
    } catch {
      if error.code != EEXIST { throw error }
    }
  }
}
