import Glibc

/// How the output lies to the source, whatever links lead there.
enum FolderPosition {
  case apart
  case within
  /// Around it, or the same.
  case around

  init(of output: String, to source: String) {
    let output = Self.existing(output)
    guard let start = Identity(of: source) else {
      self = .apart
      return
    }
    if output.isWhole, let end = Identity(of: output.path),
      Self.ancestry(of: source).contains(end)
    {
      self = .around
    } else {
      self = Self.ancestry(of: output.path).contains(start) ? .within : .apart
    }
  }
}

extension FolderPosition {
  private struct Identity: Hashable {
    let device: UInt
    let node: UInt

    init?(of path: String) {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      device = UInt(status.st_dev)
      node = UInt(status.st_ino)
    }
  }

  /// The longest part of a path that exists.
  private static func existing(_ path: String) -> (path: String, isWhole: Bool) {
    var rest = path[...]
    while rest.count > 1, rest.hasSuffix("/") { rest.removeLast() }
    var isWhole = true
    while Identity(of: String(rest)) == nil {
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
    while let identity = Identity(of: path), found.insert(identity).inserted {
      path += "/.."
    }
    return found
  }
}
