package import Disclosure
import Glibc

/// The folder the site is written to: the only place of the portal that touches the disk.
///
/// A build gathers what is new or changed on a stage within the folder, and lands whole: a journal
/// names all steps before the first is taken, and the next build goes on where one was cut short.
///
/// The folder owns the files on its manifest and no others. What a person put there stays; what an
/// earlier build made and this one does not is removed.
package final class OutputFolder: Sendable {
  /// As the user named it.
  package let path: String
  let folder: DiskFolder

  /// Opens a folder to write a site to, makes it where there is none, and ends a landing that was
  /// cut short.
  ///
  /// Only one build at a time gets in.
  ///
  /// Refuses a folder that is `source` or holds it, and a folder with files in it that no build of
  /// ours made, unless `force` is set. Within `source` nothing is forced: the mark of an output
  /// ends the reading of a folder, and reports under it would be lost.
  package init(
    opening path: String, outside source: String? = nil, force: Bool = false
  ) throws(Failure) {
    let position = source.map { FolderPosition(of: path, to: $0) } ?? .apart
    if let source, position == .around { throw .overlapping(path, source: source) }
    self.path = path
    folder = try OutputFolder.open(path)
    try lock()
    let isMarked = try isMarked(force: force, isForcible: position == .apart)
    try repair()
    // Marked from the first moment, so that a build that was cut short can be repeated.
    if !isMarked { try mark() }
  }

  deinit {
    folder.close()
  }

  /// A hand for one worker; workers write at the same time without waiting for each other.
  package func writer() -> OutputWriter {
    OutputWriter(into: self)
  }

  /// Writes a single file.
  package func write(_ file: OutputFile) throws(Failure) -> Placed {
    var writer = writer()
    return try writer.write(file)
  }

  /// Puts the site in place that consists of exactly these files, and says how many of an earlier
  /// one it removed.
  ///
  /// Where nothing changed, nothing is touched.
  package func land(_ paths: [String]) throws(Failure) -> Int {
    let site = OwnershipManifest(paths: paths.filter { OutputPath.isSafe($0) })
    guard let journal = try commit(site) else { return 0 }
    return try carryOut(journal)
  }

  /// Removes what a failed build gathered; the site stands as it stood.
  package func discard() {
    do throws(OutputTrouble) {
      // A landing that has begun is ended by the next build.
      guard try folder.status(of: OutputPath.journal) == nil else { return }
      try folder.removeAll(OutputPath.stage)
    } catch {
      // So is a stage found by it that cannot be removed now.
    }
  }

  func path(to file: String) -> String {
    path.hasSuffix("/") ? path + file : path + "/" + file
  }
}

// MARK: - Opening

extension OutputFolder {
  private static func open(_ path: String) throws(Failure) -> DiskFolder {
    var end = path.utf8.startIndex
    while let slash = path.utf8[end...].dropFirst().firstIndex(of: UInt8(ascii: "/")) {
      end = slash
      mkdir(String(path[..<end]), 0o777)
    }
    mkdir(path, 0o777)
    // Whatever went wrong above shows here.
    let descriptor = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unwritable(path, OutputTrouble(errno)) }
    return DiskFolder(descriptor: descriptor)
  }

  /// Held until the folder is closed, by whatever end the process comes to.
  private func lock() throws(Failure) {
    // A file system that knows no locks cannot keep a second build away.
    if flock(folder.descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK { throw .busy(path) }
  }

  /// Whether the folder says that it is ours; one that holds files and does not is refused.
  private func isMarked(force: Bool, isForcible: Bool) throws(Failure) -> Bool {
    let isForced = force && isForcible
    do throws(OutputTrouble) {
      let most = OwnershipManifest.markSize
      if let bytes = try folder.contents(of: OwnershipManifest.fileName, upTo: most) {
        if OwnershipManifest.isKnown(bytes) { return true }
        if !isForced { throw OutputTrouble(EILSEQ) }
      } else if !isForced, try hasFiles() {
        throw OutputTrouble(ENOTEMPTY)
      }
      return false
    } catch {
      switch error.code {
      case EILSEQ: throw .unknownMark(path, isForcible: isForcible)
      case ENOTEMPTY: throw .foreignFolder(path, isForcible: isForcible)
      default: throw .unwritable(path, error)
      }
    }
  }

  /// Whether anything a person would miss is there; `.git` or `.gitkeep` is no site.
  private func hasFiles() throws(OutputTrouble) -> Bool {
    try folder.entries().contains { !$0.text.hasPrefix(".") }
  }

  private func mark() throws(Failure) {
    do throws(OutputTrouble) {
      let manifest = OwnershipManifest(paths: [])
      try folder.replace(OwnershipManifest.fileName, with: manifest.bytes)
    } catch {
      throw .unwritable(path(to: OwnershipManifest.fileName), error)
    }
  }

  /// A landing that was cut short is ended; a stage that never landed is removed.
  private func repair() throws(Failure) {
    do throws(OutputTrouble) {
      let bytes = try folder.contents(of: OutputPath.journal)
      if let journal = bytes.flatMap({ LandingJournal(reading: $0) }) {
        var landing = Landing(by: journal, in: folder)
        try landing.takeSteps()
        return try landing.conclude()
      }
      try folder.removeAll(OutputPath.stage)
      // A torn journal says nothing; whatever it had begun, this build mends by comparing files.
      if bytes != nil { try folder.removeAll(OutputPath.journal) }
    } catch {
      throw .unfinished(path(to: error.path ?? OutputPath.stage), error)
    }
  }
}

// MARK: - Landing

extension OutputFolder {
  /// Writes down how the stage becomes the site, nil where the site is the same.
  ///
  /// Before this, whatever happens, the old site stands; after it, the new one is on its way.
  func commit(_ site: OwnershipManifest) throws(Failure) -> LandingJournal? {
    do throws(OutputTrouble) {
      let manifest = site.bytes
      let previous = try folder.contents(of: OwnershipManifest.fileName) ?? []
      let isStaged = try folder.status(of: OutputPath.stage) != nil
      guard isStaged || previous != manifest else { return nil }
      try folder.make(OutputPath.stage, mode: 0o700)
      let stage = try folder.opened(OutputPath.stage)
      defer { stage.close() }
      var steps = try LandingPlan(from: stage, to: folder, of: site).steps
      if previous != manifest {
        let previous = OwnershipManifest(reading: previous) ?? OwnershipManifest(paths: [])
        steps += OutputFolder.removals(previous.paths(missingFrom: site))
        try stage.write(manifest, as: OwnershipManifest.fileName)
        steps.append(.place(OwnershipManifest.fileName))
      }
      let journal = LandingJournal(steps: steps)
      try stage.write(journal.bytes, as: OutputPath.journal)
      try stage.rename(OutputPath.journal, into: folder, as: OutputPath.journal)
      return journal
    } catch {
      throw .unwritable(path(to: error.path ?? OutputPath.stage), error)
    }
  }

  private func carryOut(_ journal: LandingJournal) throws(Failure) -> Int {
    do throws(OutputTrouble) {
      var landing = Landing(by: journal, in: folder)
      try landing.takeSteps()
      try landing.conclude()
      return landing.removed
    } catch {
      throw .unfinished(path(to: error.path ?? OutputPath.journal), error)
    }
  }

  /// The files, and then the folders above them, deepest first.
  private static func removals(_ paths: [String]) -> [LandingStep] {
    var folders: Set<String> = []
    for path in paths {
      for index in path.indices where path[index] == "/" { folders.insert(String(path[..<index])) }
    }
    return paths.map { .remove($0) } + folders.sorted(by: >).map { .prune($0) }
  }
}

extension OutputFolder {
  /// The files of the site that was built last.
  func ownedPaths() throws(Failure) -> [String] {
    do throws(OutputTrouble) {
      let bytes = try folder.contents(of: OwnershipManifest.fileName)
      return bytes.flatMap { OwnershipManifest(reading: $0) }?.paths ?? []
    } catch {
      throw .unwritable(path(to: OwnershipManifest.fileName), error)
    }
  }
}
