import Foundation
import Glibc

/// Another program run to its end; whoever calls this waits on a thread of its own (`OwnThread`).
struct ProgramRun {
  /// What it returned; nil when a signal ended it.
  let status: Int32?
  /// What it wrote to the streams that were listened to.
  let said: [UInt8]

  /// Which of its streams are listened to.
  enum Hearing {
    case everything
    case errors
  }

  /// Runs a program, and kills it with its children when it takes longer than `limit` seconds.
  init(
    _ path: String, _ arguments: [String], surroundings: [String: String] = [:],
    hearing: Hearing = .everything, limit: Double
  ) throws(BrowserError) {
    let pipe = try Launch.pipe()
    defer { close(pipe.read) }
    let child = try Self.start(
      Launch(
        path: path, arguments: arguments, surroundings: surroundings,
        descriptors: hearing == .errors ? [2: pipe.write] : [1: pipe.write, 2: pipe.write]),
      closing: pipe.write)
    let deadline = Date(timeIntervalSinceNow: limit)
    guard let said = Self.listen(pipe.read, until: deadline),
      let status = Self.end(of: child, until: deadline)
    else {
      kill(-child, SIGKILL)
      _ = Self.end(of: child, until: .distantFuture)
      throw .late("\(path) \(arguments.joined(separator: " "))")
    }
    self.said = said
    self.status = status & 0x7f == 0 ? status >> 8 & 0xff : nil
  }

  /// Starts a program, and leaves our end of what it writes to with it alone.
  private static func start(_ launch: Launch, closing end: Int32) throws(BrowserError) -> pid_t {
    defer { close(end) }
    return try launch.start()
  }

  /// What comes through a pipe until its end; nil when that does not come in time.
  private static func listen(_ pipe: Int32, until deadline: Date) -> [UInt8]? {
    var said: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while deadline.timeIntervalSinceNow > 0 {
      var waiting = pollfd(fd: pipe, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, 200) > 0 else { continue }
      let count = read(pipe, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return said }
      said += buffer.prefix(count)
    }
    return nil
  }

  /// How a child ended; nil when it does not in time.
  private static func end(of child: pid_t, until deadline: Date) -> Int32? {
    var status: Int32 = 0
    while deadline.timeIntervalSinceNow > 0 {
      let ended = waitpid(child, &status, WNOHANG)
      if ended == child { return status }
      if ended < 0, errno != EINTR { return nil }
      usleep(2000)
    }
    return nil
  }
}
