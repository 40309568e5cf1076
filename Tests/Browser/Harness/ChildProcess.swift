import Foundation
import Glibc

/// A process of our own that talks over its descriptors 3 (to it) and 4 (from it).
final class ChildProcess: Sendable {
  let id: pid_t
  /// What we write to.
  let input: Int32
  /// What we read from.
  let output: Int32

  init(_ path: String, _ arguments: [String], log: String) throws(BrowserError) {
    let toChild = try Self.pipe()
    let fromChild = try Self.pipe()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, toChild.read, 3)
    posix_spawn_file_actions_adddup2(&actions, fromChild.write, 4)
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    for stream in [Int32(1), 2] {
      posix_spawn_file_actions_addopen(&actions, stream, log, O_WRONLY | O_CREAT | O_APPEND, 0o644)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    // A process group of its own, so that its children can be ended with it.
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
      close(toChild.read)
      close(fromChild.write)
    }
    var child: pid_t = 0
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    let code = posix_spawn(&child, path, &actions, &attributes, &words, environ)
    guard code == 0 else { throw .notStarted(code: code) }
    (id, input, output) = (child, toChild.write, fromChild.read)
  }

  /// Ends the process and its children at once; safe to call again.
  func end() {
    kill(-id, SIGKILL)
    var status: Int32 = 0
    waitpid(id, &status, 0)
  }

  func write(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(input, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// The next bytes, waiting for them; nil at the end.
  func read() -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Foundation.read(output, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      return count > 0 ? Array(buffer.prefix(count)) : nil
    }
  }

  /// Both ends stay out of other children, and clear of the descriptors the child expects.
  private static func pipe() throws(BrowserError) -> (read: Int32, write: Int32) {
    var ends: [Int32] = [0, 0]
    guard Glibc.pipe(&ends) == 0 else { throw .notStarted(code: errno) }
    let high = ends.map { fcntl($0, F_DUPFD_CLOEXEC, 20) }
    ends.forEach { close($0) }
    return (high[0], high[1])
  }
}
