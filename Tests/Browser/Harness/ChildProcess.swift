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
    let toChild = try Launch.pipe()
    let fromChild = try Launch.pipe()
    let log = try Launch.log(log)
    defer {
      close(toChild.read)
      close(fromChild.write)
      close(log)
    }
    let launch = Launch(
      path: path, arguments: arguments,
      descriptors: [1: log, 2: log, 3: toChild.read, 4: fromChild.write])
    (id, input, output) = (try launch.start(), toChild.write, fromChild.read)
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
}
