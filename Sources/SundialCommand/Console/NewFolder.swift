import Disclosure
import Glibc

/// A folder that did not exist, or held nothing, and gets its first files.
struct NewFolder {
  enum Trouble: Error {
    case notEmpty
    case system(path: String, reason: String)
  }

  let path: String

  /// Makes the folder and those above it; refuses one that holds files.
  init(making path: String) throws(Trouble) {
    self.path = path
    try Self.make(path)
    if try Self.hasFiles(path) { throw .notEmpty }
  }

  func path(to file: String) -> String {
    path.hasSuffix("/") ? path + file : path + "/" + file
  }

  /// Writes a file that is not there yet, and the folders above it.
  func write(_ file: SourceFile) throws(Trouble) {
    let path = path(to: file.path)
    if let slash = path.lastIndex(of: "/") { try Self.make(String(path[..<slash])) }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Self.trouble(path) }
    defer { close(descriptor) }
    var rest = file.bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written >= 0 {
        rest = rest.dropFirst(written)
      } else if errno != EINTR {
        throw Self.trouble(path)
      }
    }
  }
}

extension NewFolder {
  private static func make(_ path: String) throws(Trouble) {
    var end = path.startIndex
    while let slash = path[end...].dropFirst().firstIndex(of: "/") {
      end = slash
      mkdir(String(path[..<end]), 0o777)
    }
    mkdir(path, 0o777)
    // Whatever went wrong above shows here.
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw trouble(path) }
    close(descriptor)
  }

  /// A folder just put under version control is new as well.
  private static func hasFiles(_ path: String) throws(Trouble) -> Bool {
    guard let listing = opendir(path) else { throw trouble(path) }
    defer { closedir(listing) }
    while let entry = readdir(listing) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if ![".", "..", ".git"].contains(name) { return true }
    }
    return false
  }

  private static func trouble(_ path: String) -> Trouble {
    .system(path: path, reason: strerror(errno).map { String(cString: $0) } ?? "")
  }
}
