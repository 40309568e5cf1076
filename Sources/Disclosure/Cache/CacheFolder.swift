import Glibc

/// The folder of what a build remembers for the next one: `.sundial` beside the reports, or the one
/// the user names.
///
/// It holds nothing that cannot be worked out again. Whoever deletes it, damages it or lets two
/// builds write it at once costs time and nothing else: what is not whole is not used.
package struct CacheFolder: Sendable {
  package enum Outcome: Equatable, Sendable {
    case written
    /// The file said the same already.
    case unchanged
    /// Another process is writing the same file.
    case left
    case failed(CacheTrouble)
  }

  /// The folder beside the reports.
  package static let name = ".sundial"
  /// A hundred times what a site of ten thousand reports needs.
  private static let limit = 1 << 30

  private static let pieceSize = 1 << 16

  package let path: String
  private let limit: Int

  /// Opens nothing and makes nothing: a folder is made when something is first kept.
  package init(at path: String, limit: Int? = nil) {
    self.path = path
    self.limit = limit ?? Self.limit
  }

  /// What was kept under a name; nil where there is nothing, or nothing that can be trusted.
  package func read(_ name: String) -> [UInt8]? {
    opened(name) { file, frame in
      Self.bytes(frame.count, from: file).flatMap {
        CacheFrame(of: $0, named: name) == frame ? $0 : nil
      }
    }
  }

  /// The first bytes of what was kept under a name, which need not be whole: good for a guess.
  package func beginning(of name: String, count: Int) -> [UInt8]? {
    opened(name) { file, frame in Self.bytes(min(count, frame.count), from: file) }
  }

  /// Opens a file at its payload.
  private func opened(
    _ name: String, _ body: (CInt, CacheFrame) -> [UInt8]?
  ) -> [UInt8]? {
    let file = open(path(to: name), O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size <= limit, let head = Self.bytes(CacheFrame.length, from: file),
      let frame = CacheFrame(head), frame.count == Int(status.st_size) - CacheFrame.length
    else { return nil }
    return body(file, frame)
  }

  /// Keeps bytes under a name, whole or not at all.
  package func save(_ name: String, _ payload: [UInt8]) -> Outcome {
    let frame = CacheFrame(of: payload, named: name).bytes
    if holds(frame, payload, name) { return .unchanged }
    do throws(CacheTrouble) {
      try makeFolder()
      return try replace(name, with: frame, payload)
    } catch {
      return .failed(error)
    }
  }

  /// Whether the file is exactly these bytes; read piece by piece, as both at once take room.
  private func holds(_ frame: [UInt8], _ payload: [UInt8], _ name: String) -> Bool {
    let file = open(path(to: name), O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return false }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      Int(status.st_size) == frame.count + payload.count,
      Self.bytes(frame.count, from: file) == frame
    else { return false }
    return stride(from: 0, to: payload.count, by: Self.pieceSize).allSatisfy { start in
      let end = min(start + Self.pieceSize, payload.count)
      return Self.bytes(end - start, from: file)?[...] == payload[start..<end]
    }
  }

  private func path(to name: String) -> String { path + "/" + name }

  private func trouble(_ name: String) -> CacheTrouble {
    CacheTrouble(path: path(to: name), code: errno)
  }
}

// MARK: - Files

extension CacheFolder {
  /// Nil where the file has fewer.
  private static func bytes(_ count: Int, from file: CInt) -> [UInt8]? {
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let step = Glibc.read(file, buffer.baseAddress.map { $0 + filled }, count - filled)
        if step > 0 { filled += step }
        if step == 0 || step < 0 && errno != EINTR { break }
      }
    }
    return bytes.count == count ? bytes : nil
  }

  private func replace(
    _ name: String, with pieces: [UInt8]...
  ) throws(CacheTrouble) -> Outcome {
    let draft = name + ".draft"
    let file = open(path(to: draft), O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw trouble(draft) }
    defer { close(file) }
    // A disk without locks writes all the same: what two at once make of it is not whole.
    if flock(file, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK { return .left }
    // The other may have put the draft in its place just before it let go of the lock.
    guard isStill(draft, file) else { return .left }
    do throws(CacheTrouble) {
      guard ftruncate(file, 0) == 0 else { throw trouble(draft) }
      for piece in pieces { try write(piece, to: file, named: draft) }
      guard rename(path(to: draft), path(to: name)) == 0 else { throw trouble(name) }
    } catch {
      unlink(path(to: draft))
      throw error
    }
    return .written
  }

  private func isStill(_ draft: String, _ file: CInt) -> Bool {
    var (held, named) = (stat(), stat())
    return fstat(file, &held) == 0 && lstat(path(to: draft), &named) == 0
      && held.st_ino == named.st_ino && held.st_dev == named.st_dev
  }

  private func write(_ bytes: [UInt8], to file: CInt, named name: String) throws(CacheTrouble) {
    var start = 0
    while start < bytes.count {
      let step = bytes.withUnsafeBytes { buffer in
        Glibc.write(file, buffer.baseAddress.map { $0 + start }, buffer.count - start)
      }
      if step >= 0 {
        start += step
      } else if errno != EINTR {
        throw trouble(name)
      }
    }
  }
}

// MARK: - The folder itself

extension CacheFolder {
  private static let cacheTag = """
    Signature: 8a477f597d28d172789f06886806bc55
    # Sundial keeps here what it need not work out again. Delete it whenever you like.

    """

  /// A folder that is there already is the user's own, and gets no files but those kept.
  private func makeFolder() throws(CacheTrouble) {
    var end = path.startIndex
    while let slash = path[end...].dropFirst().firstIndex(of: "/") {
      end = slash
      mkdir(String(path[..<end]), 0o777)
    }
    if mkdir(path, 0o777) == 0 {
      _ = try replace(".gitignore", with: Array("*\n".utf8))
      _ = try replace("CACHEDIR.TAG", with: Array(Self.cacheTag.utf8))
    } else if FolderWalk.kind(of: path) != .folder {
      throw CacheTrouble(path: path, code: errno == EEXIST ? ENOTDIR : errno)
    }
  }
}
