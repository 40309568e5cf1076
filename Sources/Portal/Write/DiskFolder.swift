import CLinux
import Glibc

/// An open folder of the output, in which everything is reached by name and never through a link.
///
/// Whoever opened it closes it.
struct DiskFolder {
  /// Something that lies in a folder.
  struct Entry {
    /// As the disk spells it, closed by a zero: what a person put there need not be UTF-8.
    let name: [CChar]
    let isFolder: Bool

    var text: String {
      String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// Whether it is one of our own, which are no part of the site.
    var isOurs: Bool { text.hasPrefix(OutputPath.ownPrefix) }

    /// Whether it is a mark of a landing, which stays where it is.
    var isMark: Bool { text == OutputPath.swapMark || text == OutputPath.mergeMark }
  }

  let descriptor: CInt

  func opened(_ name: UnsafePointer<CChar>) throws(OutputTrouble) -> DiskFolder {
    let folder = openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard folder >= 0 else { throw OutputTrouble(errno) }
    return DiskFolder(descriptor: folder)
  }

  func close() {
    Glibc.close(descriptor)
  }

  /// False where something of that name is there already.
  @discardableResult
  func make(_ name: UnsafePointer<CChar>, mode: mode_t = 0o777) throws(OutputTrouble) -> Bool {
    if mkdirat(descriptor, name, mode) == 0 { return true }
    guard errno == EEXIST else { throw OutputTrouble(errno) }
    return false
  }

  /// What is known of the folder itself.
  func status() throws(OutputTrouble) -> stat {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw OutputTrouble(errno) }
    return status
  }

  /// Takes on the owner and the rights of another folder, which must lie on the same disk.
  func resemble(_ other: DiskFolder) throws(OutputTrouble) {
    let old = try status()
    let new = try other.status()
    guard old.st_dev == new.st_dev else { throw OutputTrouble(EXDEV) }
    if old.st_uid != new.st_uid || old.st_gid != new.st_gid,
      fchown(descriptor, new.st_uid, new.st_gid) != 0
    {
      throw OutputTrouble(errno)
    }
    guard old.st_mode == new.st_mode || fchmod(descriptor, new.st_mode & 0o7777) == 0 else {
      throw OutputTrouble(errno)
    }
  }

  /// Nil where there is nothing of that name.
  func status(of name: UnsafePointer<CChar>) throws(OutputTrouble) -> stat? {
    var status = stat()
    if fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 { return status }
    guard errno == ENOENT else { throw OutputTrouble(errno) }
    return nil
  }

  /// All that lies here, in the order of the names.
  func entries() throws(OutputTrouble) -> [Entry] {
    let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0, let listing = fdopendir(copy) else { throw OutputTrouble(errno) }
    defer { closedir(listing) }
    var entries: [Entry] = []
    while let found = readdir(listing) {
      let name = withUnsafeBytes(of: &found.pointee.d_name) { bytes in
        let name = bytes.bindMemory(to: CChar.self)
        return Array(name.prefix { $0 != 0 }) + [0]
      }
      if DiskFolder.isDots(name) { continue }
      let isFolder = try isFolder(name, kind: found.pointee.d_type)
      entries.append(Entry(name: name, isFolder: isFolder))
    }
    entries.sort { $0.name.lexicographicallyPrecedes($1.name) }
    return entries
  }
}

// MARK: - Files

extension DiskFolder {
  /// The bytes of a file, or its first ones; nil where there is none.
  func contents(
    of name: UnsafePointer<CChar>, upTo limit: Int = .max
  ) throws(OutputTrouble) -> [UInt8]? {
    let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT { return nil }
      throw OutputTrouble(errno)
    }
    defer { Glibc.close(file) }
    return try DescriptorBytes.read(from: file, upTo: limit)
  }

  /// Whether a regular file of this name holds exactly these bytes.
  func holds(_ bytes: [UInt8], as name: UnsafePointer<CChar>, buffer: inout [UInt8]) -> Bool {
    let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return false }
    defer { Glibc.close(file) }
    return DescriptorBytes.hold(bytes, in: file, buffer: &buffer)
  }

  /// Makes a file whole or not at all, in place of any other of that name.
  @discardableResult
  func write(_ bytes: [UInt8], as name: UnsafePointer<CChar>) throws(OutputTrouble) -> stat {
    let file = try created(name)
    defer { Glibc.close(file) }
    do throws(OutputTrouble) {
      try DescriptorBytes.write(bytes, to: file)
      return try DiskFolder(descriptor: file).status()
    } catch {
      unlinkat(descriptor, name, 0)
      throw error
    }
  }

  /// A regular file, open for reading; nil where there is none.
  func openedFile(_ name: UnsafePointer<CChar>) throws(OutputTrouble) -> CInt? {
    guard let status = try status(of: name) else { return nil }
    if status.isFolder { throw OutputTrouble(EISDIR) }
    guard status.isFile else { return nil }
    let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    return file >= 0 ? file : nil
  }

  /// A new file, open for writing, in place of any other of that name.
  ///
  /// O_EXCL, because a link that lies in wait under the name would be followed otherwise.
  func created(_ name: UnsafePointer<CChar>) throws(OutputTrouble) -> CInt {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
    var file = openat(descriptor, name, flags, 0o666)
    if file < 0, errno == EEXIST {
      unlinkat(descriptor, name, 0)
      file = openat(descriptor, name, flags, 0o666)
    }
    guard file >= 0 else { throw OutputTrouble(errno) }
    return file
  }

  /// Gives a file or link another name as well.
  func link(_ name: UnsafePointer<CChar>, into folder: DiskFolder) throws(OutputTrouble) {
    guard linkat(descriptor, name, folder.descriptor, name, 0) == 0 else {
      throw OutputTrouble(errno)
    }
  }
}

// MARK: - Moving

extension DiskFolder {
  /// Moves a file or folder, in one step, over a file of that name.
  func rename(
    _ name: UnsafePointer<CChar>, into folder: DiskFolder, as other: UnsafePointer<CChar>
  ) throws(OutputTrouble) {
    guard renameat(descriptor, name, folder.descriptor, other) == 0 else {
      throw OutputTrouble(errno)
    }
  }

  /// Lets two folders change places in one step.
  func exchange(_ name: UnsafePointer<CChar>, with folder: DiskFolder) throws(OutputTrouble) {
    let flags = SUNDIAL_RENAME_EXCHANGE
    guard renameat2(descriptor, name, folder.descriptor, name, flags) == 0 else {
      throw OutputTrouble(errno)
    }
  }

  /// Moves a file, or what is in a folder, however the two folders lie to each other.
  ///
  /// In one step where the system can; where a folder of that name is there already or where the
  /// two lie on different disks, file by file. What has moved already is passed over.
  func move(_ name: UnsafePointer<CChar>, into folder: DiskFolder) throws(OutputTrouble) {
    do throws(OutputTrouble) {
      try rename(name, into: folder, as: name)
    } catch {
      guard let status = try status(of: name) else { return }
      switch error.code {
      case EXDEV where status.isFile: try copy(name, into: folder)
      case EXDEV where status.isFolder, ENOTEMPTY, EEXIST: try merge(name, into: folder)
      default: throw error
      }
    }
  }

  /// Moves all files below a folder into the one of that name.
  func merge(_ name: UnsafePointer<CChar>, into folder: DiskFolder) throws(OutputTrouble) {
    try folder.make(name)
    let source = try opened(name)
    defer { source.close() }
    let target = try folder.opened(name)
    defer { target.close() }
    for entry in try source.entries() where !entry.isMark {
      try source.move(entry.name, into: target)
    }
    unlinkat(descriptor, name, AT_REMOVEDIR)
  }

  private func copy(
    _ name: UnsafePointer<CChar>, into folder: DiskFolder
  ) throws(OutputTrouble) {
    guard let bytes = try contents(of: name) else { return }
    try folder.replace(String(cString: name), with: bytes)
    try removeFile(name)
  }

  /// Writes a file beside its place and moves it there: a reader sees the old one or the new one.
  func replace(_ name: String, with bytes: [UInt8]) throws(OutputTrouble) {
    let draft = OutputPath.ownPrefix + "-" + name
    try write(bytes, as: draft)
    do throws(OutputTrouble) {
      try rename(draft, into: self, as: name)
    } catch {
      unlinkat(descriptor, draft, 0)
      throw error
    }
  }
}

// MARK: - Removing

extension DiskFolder {
  func removeFile(_ name: UnsafePointer<CChar>) throws(OutputTrouble) {
    guard unlinkat(descriptor, name, 0) == 0 else { throw OutputTrouble(errno) }
  }

  /// A folder with anything in it stays.
  func removeEmptyFolder(_ name: UnsafePointer<CChar>) {
    unlinkat(descriptor, name, AT_REMOVEDIR)
  }

  /// Removes a file or link, or a folder with all that is in it, where there is one.
  func removeAll(_ name: UnsafePointer<CChar>) throws(OutputTrouble) {
    guard let status = try status(of: name) else { return }
    guard status.isFolder else { return try removeFile(name) }
    let folder = try opened(name)
    defer { folder.close() }
    for entry in try folder.entries() {
      if entry.isFolder {
        try folder.removeAll(entry.name)
      } else {
        try folder.removeFile(entry.name)
      }
    }
    guard unlinkat(descriptor, name, AT_REMOVEDIR) == 0 else { throw OutputTrouble(errno) }
  }
}

extension DiskFolder {
  private static func isDots(_ name: [CChar]) -> Bool {
    let dot = CChar(bitPattern: UInt8(ascii: "."))
    return name == [dot, 0] || name == [dot, dot, 0]
  }

  /// Not every file system says in its listings what a name stands for.
  private func isFolder(_ name: [CChar], kind: UInt8) throws(OutputTrouble) -> Bool {
    if Int(kind) != DT_UNKNOWN { return Int(kind) == DT_DIR }
    return try status(of: name)?.isFolder ?? false
  }
}

extension stat {
  var isFile: Bool { st_mode & S_IFMT == S_IFREG }
  var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
  var isLink: Bool { st_mode & S_IFMT == S_IFLNK }
}
