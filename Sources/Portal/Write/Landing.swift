import Glibc

/// Takes the steps of a journal, from wherever they were left.
struct Landing: ~Copyable {
  private let root: DiskFolder
  private let journal: LandingJournal
  private var live: FolderCursor
  private var stage: FolderCursor
  /// How many files of the old site went.
  private(set) var removed = 0

  init(by journal: LandingJournal, in root: DiskFolder) {
    self.journal = journal
    self.root = root
    live = FolderCursor(root: root)
    stage = FolderCursor(root: root)
  }

  /// Takes the first `count` steps, or all of them.
  mutating func takeSteps(_ count: Int = .max) throws(OutputTrouble) {
    for step in journal.steps.prefix(count) {
      do throws(OutputTrouble) { try take(step) } catch { throw error.at(step.path) }
    }
    leaveAll()
  }

  /// Removes what the landing leaves behind; the site is the new one already.
  mutating func conclude() throws(OutputTrouble) {
    if !journal.swaps.isEmpty { try retireFolders() }
    try root.removeAll(OutputPath.journal)
    // What cannot be removed now is found by the next build.
    try? root.removeAll(OutputPath.stage)
  }
}

// MARK: - Steps

extension Landing {
  private mutating func take(_ step: LandingStep) throws(OutputTrouble) {
    switch step {
    case .place(let path): try place(path)
    case .swap(let path): try swap(path)
    case .remove(let path): try remove(path)
    case .prune(let path): try prune(path)
    }
  }

  private mutating func place(_ path: String) throws(OutputTrouble) {
    guard let staged = try stage.folder(above: Landing.staged(path)) else { return }
    try staged.move(OutputPath.name(of: path), into: try standing(above: path))
  }

  /// It is there almost always: what is new moves with its folder.
  private mutating func standing(above path: String) throws(OutputTrouble) -> DiskFolder {
    if let folder = try live.folder(above: path) { return folder }
    return try live.folder(makingAbove: path)
  }

  /// Where the file system cannot let folders change places, their files move one by one.
  ///
  /// A folder whose files have begun to move is no longer complete: the mark says which it is.
  private mutating func swap(_ path: String) throws(OutputTrouble) {
    leaveAll()
    let name = OutputPath.name(of: path)
    guard let above = try stage.folder(above: Landing.staged(path)),
      try above.status(of: name) != nil
    else { return }
    let staged = try above.opened(name)
    defer { staged.close() }
    let folder = try live.folder(makingAbove: path)
    if try staged.status(of: OutputPath.swapMark) != nil {
      do throws(OutputTrouble) { return try above.exchange(name, with: folder) } catch {
        try staged.rename(OutputPath.swapMark, into: staged, as: OutputPath.mergeMark)
      }
    }
    if try staged.status(of: OutputPath.mergeMark) != nil {
      try above.merge(name, into: folder)
      try staged.removeFile(OutputPath.mergeMark)
    }
  }

  /// A file that is gone already is passed over, and so is a folder or link put in its way.
  private mutating func remove(_ path: String) throws(OutputTrouble) {
    do throws(OutputTrouble) {
      guard let folder = try live.folder(above: path) else { return }
      try folder.removeFile(OutputPath.name(of: path))
      removed += 1
    } catch {
      if ![ENOENT, ENOTDIR, ELOOP, EISDIR].contains(error.code) { throw error }
    }
  }

  private mutating func prune(_ path: String) throws(OutputTrouble) {
    // The folder itself may be one that is held open.
    live.leaveAll()
    guard let folder = try? live.folder(above: path) else { return }
    folder.removeEmptyFolder(OutputPath.name(of: path))
  }

  private static func staged(_ path: String) -> String {
    OutputPath.stage + "/" + path
  }

  private mutating func leaveAll() {
    live.leaveAll()
    stage.leaveAll()
  }
}

// MARK: - Taking leave of the old folders

extension Landing {
  /// What a person put into a folder at the last moment, when its successor was complete already,
  /// follows it; all else goes.
  private mutating func retireFolders() throws(OutputTrouble) {
    let site = try root.contents(of: OwnershipManifest.fileName) ?? []
    let owned = OwnershipManifest(
      paths: (OwnershipManifest(reading: site)?.paths ?? []) + journal.removals)
    for path in journal.swaps {
      let name = OutputPath.name(of: path)
      let folder = try live.folder(makingAbove: path)
      try folder.removeAll(name + "/" + OutputPath.swapMark)
      guard let old = try stage.folder(above: Landing.staged(path)),
        try old.status(of: name) != nil
      else { continue }
      try Landing.retire(name, in: old, for: folder, at: path, owned)
    }
    leaveAll()
  }

  private static func retire(
    _ name: UnsafePointer<CChar>, in stage: DiskFolder, for live: DiskFolder, at path: String,
    _ owned: OwnershipManifest
  ) throws(OutputTrouble) {
    let old = try stage.opened(name)
    defer { old.close() }
    let isMade = try live.make(name)
    let standing = try live.opened(name)
    defer { standing.close() }
    for entry in try old.entries() {
      let path = path + "/" + entry.text
      if entry.isFolder {
        try retire(entry.name, in: old, for: standing, at: path, owned)
      } else if try isLate(entry, at: path, for: standing, owned) {
        try old.move(entry.name, into: standing)
      } else {
        try old.removeFile(entry.name)
      }
    }
    stage.removeEmptyFolder(name)
    if isMade { live.removeEmptyFolder(name) }
  }

  /// Whether it is none of our files, and was not brought over before.
  private static func isLate(
    _ entry: DiskFolder.Entry, at path: String, for live: DiskFolder, _ owned: OwnershipManifest
  ) throws(OutputTrouble) -> Bool {
    if entry.isMark || owned.contains(path) { return false }
    return try live.status(of: entry.name) == nil
  }
}
