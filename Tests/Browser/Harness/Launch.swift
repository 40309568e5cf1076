import CLinux
import Foundation
import Glibc

/// A program to start, and every descriptor that it gets.
///
/// It inherits nothing else: an end of a pipe that belongs to another thread's child would live on
/// in this one, and that thread would wait for the end of the pipe as long as this child runs.
struct Launch {
  var path: String
  var arguments: [String]
  /// Goes over the environment of the tests.
  var surroundings: [String: String] = [:]
  /// Ours by theirs; what is not named of its first three reads nothing and writes nowhere.
  var descriptors: [Int32: Int32]

  func start() throws(BrowserError) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    assign(&actions)
    // A process group of its own, so that its children can be ended with it.
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    var words = Self.words([path] + arguments)
    var settings = Self.words(
      ProcessInfo.processInfo.environment.merging(surroundings) { $1 }.map { "\($0)=\($1)" })
    defer { (words + settings).forEach { free($0) } }
    var child: pid_t = 0
    let code = posix_spawn(&child, path, &actions, &attributes, &words, &settings)
    guard code == 0 else { throw .notStarted(path, code: code) }
    return child
  }

  private func assign(_ actions: inout posix_spawn_file_actions_t) {
    for theirs in Int32(0)...2 where descriptors[theirs] == nil {
      posix_spawn_file_actions_addopen(&actions, theirs, "/dev/null", O_RDWR, 0)
    }
    for (theirs, ours) in descriptors {
      posix_spawn_file_actions_adddup2(&actions, ours, theirs)
    }
    let highest = descriptors.keys.max() ?? 2
    posix_spawn_file_actions_addclosefrom_np(&actions, max(highest, 2) + 1)
  }

  private static func words(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    texts.map { strdup($0) } + [nil]
  }
}

extension Launch {
  /// A pipe clear of the descriptors that a child expects, so that none is taken for another.
  static func pipe() throws(BrowserError) -> (read: Int32, write: Int32) {
    var ends: [Int32] = [0, 0]
    guard Glibc.pipe(&ends) == 0 else { throw .notStarted("pipe", code: errno) }
    let high = ends.map { fcntl($0, F_DUPFD_CLOEXEC, 20) }
    ends.forEach { close($0) }
    return (high[0], high[1])
  }

  /// A file to write to at its end, clear of the same descriptors.
  static func log(_ path: String) throws(BrowserError) -> Int32 {
    let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw .notStarted(path, code: errno) }
    defer { close(file) }
    return fcntl(file, F_DUPFD_CLOEXEC, 20)
  }
}
