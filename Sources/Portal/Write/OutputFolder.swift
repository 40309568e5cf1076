package import Disclosure
import Glibc

/// The folder the site is written to: the only place of the portal that touches the disk.
///
/// It owns the files on its manifest and no others. What a person put there stays; what an earlier
/// build made and this one does not is removed at the end.
package final class OutputFolder: Sendable {
  /// As the user named it.
  package let path: String
  let descriptor: CInt
  private let previous: OwnershipManifest

  /// Opens a folder to write a site to, and makes it where there is none.
  ///
  /// Refuses a folder that is `source` or holds it, and a folder with files in it that no build of
  /// ours made, unless `force` is set. Within `source` nothing is forced: the mark of an output
  /// ends the reading of a folder, and reports under it would be lost.
  package init(
    opening path: String, outside source: String? = nil, force: Bool = false
  ) throws(Failure) {
    let position = source.map { OutputFolder.position(of: path, from: $0) } ?? .apart
    if let source, position == .around { throw .overlapping(path, source: source) }
    let descriptor = try OutputFolder.open(path)
    do throws(Failure) {
      previous = try OutputFolder.manifest(
        in: descriptor, of: path, force: force && position == .apart)
    } catch {
      close(descriptor)
      throw error
    }
    self.path = path
    self.descriptor = descriptor
    // Marked from the first moment, so that a build that was cut short can be repeated.
    if previous.paths.isEmpty { try keep(previous) }
  }

  deinit {
    close(descriptor)
  }

  /// A hand for one worker; workers write at the same time without waiting for each other.
  package func writer() -> OutputWriter {
    OutputWriter(folder: self)
  }

  /// Writes a single file.
  package func write(_ file: OutputFile) throws(Failure) -> OutputWriter.Outcome {
    var writer = writer()
    return try writer.write(file)
  }

  /// Ends a build that made exactly these files, and says how many of an earlier one it removed.
  package func finish(keeping paths: [String]) throws(Failure) -> Int {
    let next = OwnershipManifest(paths: paths.filter { OutputPath.isSafe($0) })
    let removed = try remove(previous.paths(missingFrom: next))
    try keep(next)
    return removed
  }

  func path(to file: String) -> String {
    path.hasSuffix("/") ? path + file : path + "/" + file
  }
}

// MARK: - Opening

extension OutputFolder {
  private static func open(_ path: String) throws(Failure) -> CInt {
    var end = path.utf8.startIndex
    while let slash = path.utf8[end...].dropFirst().firstIndex(of: UInt8(ascii: "/")) {
      end = slash
      mkdir(String(path[..<end]), 0o777)
    }
    mkdir(path, 0o777)
    // Whatever went wrong above shows here.
    let descriptor = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unwritable(path, OutputTrouble(errno)) }
    return descriptor
  }

  private static func manifest(
    in folder: CInt, of path: String, force: Bool
  ) throws(Failure) -> OwnershipManifest {
    do throws(OutputTrouble) {
      if let bytes = try contents(of: OwnershipManifest.fileName, in: folder) {
        if let manifest = OwnershipManifest(reading: bytes) { return manifest }
        if !force { throw OutputTrouble(EILSEQ) }
      } else if !force, try hasFiles(folder) {
        throw OutputTrouble(ENOTEMPTY)
      }
      return OwnershipManifest(paths: [])
    } catch {
      switch error.code {
      case EILSEQ: throw .unknownMark(path)
      case ENOTEMPTY: throw .foreignFolder(path)
      default: throw .unwritable(path, error)
      }
    }
  }

  private static func contents(
    of name: String, in folder: CInt
  ) throws(OutputTrouble) -> [UInt8]? {
    let file = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT { return nil }
      throw OutputTrouble(errno)
    }
    defer { close(file) }
    return try DescriptorBytes.read(from: file)
  }

  /// Whether anything a person would miss is there; `.git` or `.gitkeep` is no site.
  private static func hasFiles(_ folder: CInt) throws(OutputTrouble) -> Bool {
    let copy = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0, let listing = fdopendir(copy) else { throw OutputTrouble(errno) }
    defer { closedir(listing) }
    while let entry = readdir(listing) {
      let first = withUnsafeBytes(of: &entry.pointee.d_name) { $0.first }
      if first != UInt8(ascii: ".") { return true }
    }
    return false
  }
}

// MARK: - Apart from the source

extension OutputFolder {
  private struct Identity: Hashable {
    let device: UInt
    let node: UInt
  }

  /// How the output lies to the source.
  private enum Position {
    case apart
    case within
    /// Around it, or the same.
    case around
  }

  /// Whatever links lead there.
  private static func position(of output: String, from source: String) -> Position {
    guard let start = identity(of: source) else { return .apart }
    let output = existing(output)
    if output.isWhole, let end = identity(of: output.path), ancestry(of: source).contains(end) {
      return .around
    }
    return ancestry(of: output.path).contains(start) ? .within : .apart
  }

  /// The longest part of a path that exists.
  private static func existing(_ path: String) -> (path: String, isWhole: Bool) {
    var rest = path[...]
    while rest.count > 1, rest.hasSuffix("/") { rest.removeLast() }
    var isWhole = true
    while identity(of: String(rest)) == nil {
      isWhole = false
      guard let slash = rest.lastIndex(of: "/") else { return (".", false) }
      rest = slash == rest.startIndex ? "/" : rest[..<slash]
      if rest == "/" { break }
    }
    return (String(rest), isWhole)
  }

  /// A folder and all folders above it.
  private static func ancestry(of path: String) -> Set<Identity> {
    var found: Set<Identity> = []
    var path = path
    while let identity = identity(of: path), found.insert(identity).inserted {
      path += "/.."
    }
    return found
  }

  private static func identity(of path: String) -> Identity? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return Identity(device: UInt(status.st_dev), node: UInt(status.st_ino))
  }
}

// MARK: - Ending a build

extension OutputFolder {
  private func remove(_ paths: [String]) throws(Failure) -> Int {
    var cursor = FolderCursor(root: descriptor)
    var folders: Set<String> = []
    var removed = 0
    for path in paths {
      do throws(OutputTrouble) {
        if try OutputFolder.remove(path, by: &cursor) { removed += 1 }
      } catch {
        throw .unwritable(self.path(to: path), error)
      }
      folders.formUnion(OutputFolder.foldersAbove(path))
    }
    cursor.leaveAll()
    removeEmpty(folders)
    return removed
  }

  /// False where the file is gone already, or where a person put a folder or a link in its way.
  private static func remove(
    _ path: String, by cursor: inout FolderCursor
  ) throws(OutputTrouble) -> Bool {
    let names = path.split(separator: "/")
    let parent = path.utf8.dropLast(names.last?.utf8.count ?? 0)
    let name = names.last.map(String.init) ?? path
    do throws(OutputTrouble) {
      let folder = try cursor.enter(parent, creating: false)
      if unlinkat(folder, name, 0) == 0 { return true }
      throw OutputTrouble(errno)
    } catch {
      if [ENOENT, ENOTDIR, ELOOP, EISDIR].contains(error.code) { return false }
      throw error
    }
  }

  private static func foldersAbove(_ path: String) -> [String] {
    path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) }
  }

  /// Deepest first; a folder with anything in it stays.
  private func removeEmpty(_ folders: Set<String>) {
    var cursor = FolderCursor(root: descriptor)
    for folder in folders.sorted(by: >) {
      let name = folder.split(separator: "/").last.map(String.init) ?? folder
      let parent = folder.utf8.dropLast(name.utf8.count)
      guard let above = try? cursor.enter(parent, creating: false) else { continue }
      unlinkat(above, name, AT_REMOVEDIR)
    }
  }

  private func keep(_ manifest: OwnershipManifest) throws(Failure) {
    var writer = writer()
    do throws(OutputTrouble) {
      _ = try writer.place(manifest.bytes, at: OwnershipManifest.fileName)
    } catch {
      throw .unwritable(path(to: OwnershipManifest.fileName), error)
    }
  }
}

extension Failure {
  static func foreignFolder(_ path: String) -> Failure {
    Failure(
      .usage, file: path,
      message: Bilingual(
        chinese: "输出文件夹“\(path)”里已有文件，且不是由 sundial 生成的。",
        english: "The output folder “\(path)” holds files that sundial did not make."),
      remedy: Bilingual(
        chinese: "换一个空文件夹；确实要写入此处，请加 --force（原有的其他文件会保留）。",
        english: "Choose an empty folder, or add --force to write there (other files stay)."))
  }

  static func unknownMark(_ path: String) -> Failure {
    Failure(
      .usage, file: path,
      message: Bilingual(
        chinese: "“\(path)”中的 \(OwnershipManifest.fileName) 不是本版本能识别的清单。",
        english: "\(OwnershipManifest.fileName) in “\(path)” is not a list this version knows."),
      remedy: Bilingual(
        chinese: "用生成它的版本更新网站，或换一个空文件夹；加 --force 则不清理旧文件，直接写入。",
        english:
          "Use the version that made it or an empty folder; --force writes without removing old files."
      ))
  }

  static func overlapping(_ path: String, source: String) -> Failure {
    Failure(
      .usage, file: path,
      message: Bilingual(
        chinese: "输出文件夹“\(path)”与报告所在文件夹“\(source)”重叠。",
        english: "The output folder “\(path)” overlaps with the reports' folder “\(source)”."),
      remedy: Bilingual(
        chinese: "用 --output 指定别处，或报告文件夹里的一个新文件夹。",
        english: "Name another place with --output, or a new folder within the reports' folder."))
  }
}
