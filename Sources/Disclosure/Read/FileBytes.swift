import Glibc

/// Reads the bytes of a file, never more than a limit.
enum FileBytes {
  /// Why a file was not read.
  enum Trouble: Error, Equatable {
    case tooLarge(Int)
    case notAFile
    case system(CInt)

    /// The reason in the words of the C library.
    var reason: String {
      switch self {
      case .tooLarge(let size): "\(size) bytes"
      case .notAFile: "Not a regular file"
      case .system(let code): strerror(code).map { String(cString: $0) } ?? "errno \(code)"
      }
    }
  }

  /// 16 MiB; a report has 10 KB.
  static let limit = 16 << 20

  /// Reads a regular file.
  static func read(_ path: String) -> Result<[UInt8], Trouble> {
    // A pipe of that name must not keep us waiting.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return .failure(.system(errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return .failure(.system(errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else { return .failure(.notAFile) }
    guard status.st_size <= limit else { return .failure(.tooLarge(Int(status.st_size))) }
    return read(descriptor: descriptor, expecting: Int(status.st_size))
  }

  /// Reads what a pipe or a terminal delivers.
  static func read(descriptor: CInt) -> Result<[UInt8], Trouble> {
    var bytes: [UInt8] = []
    while bytes.count <= limit {
      switch read(descriptor: descriptor, expecting: 1 << 16) {
      case .failure(let trouble): return .failure(trouble)
      case .success(let piece) where piece.isEmpty: return .success(bytes)
      case .success(let piece): bytes += piece
      }
    }
    return .failure(.tooLarge(bytes.count))
  }

  private static func read(descriptor: CInt, expecting size: Int) -> Result<[UInt8], Trouble> {
    var trouble: CInt = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let step = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
        if step > 0 { count += step }
        if step == 0 { break }
        if step < 0, errno != EINTR {
          trouble = errno
          break
        }
      }
    }
    return trouble == 0 ? .success(bytes) : .failure(.system(trouble))
  }
}
