import Disclosure
import Glibc

/// A stream the command writes to, through a buffer: standard output, standard error, or memory.
struct ByteSink {
  /// Nil keeps everything in memory, for tests.
  private let descriptor: Int32?
  private let capacity: Int
  private(set) var buffer: [UInt8] = []

  init(descriptor: Int32?, capacity: Int) {
    self.descriptor = descriptor
    self.capacity = capacity
  }

  mutating func write(_ bytes: [UInt8]) throws(Failure) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= capacity { try flush() }
  }

  mutating func flush() throws(Failure) {
    guard let descriptor, !buffer.isEmpty else { return }
    defer { buffer.removeAll(keepingCapacity: true) }
    var start = 0
    while start < buffer.count {
      let written = buffer.withUnsafeBytes { bytes in
        Glibc.write(descriptor, bytes.baseAddress.map { $0 + start }, bytes.count - start)
      }
      if written >= 0 {
        start += written
      } else if errno != EINTR {
        throw ByteSink.failure(errno)
      }
    }
  }

  /// A reader that has seen enough (`| head`) closes the pipe: the command ends at once and
  /// without a word, with the status a shell gives to one ended by SIGPIPE.
  private static func failure(_ code: Int32) -> Failure {
    if code == EPIPE { _exit(ExitStatus.readerLeft.rawValue) }
    let reason = String(cString: strerror(code))
    // Not from `command.yaml`: the stream knows no texts, and this is its only message.
    return Failure(
      .inputOutput,
      message: Bilingual(
        chinese: "无法写出结果：\(reason)。", english: "The output cannot be written: \(reason)."),
      remedy: Bilingual(
        chinese: "检查磁盘剩余空间，或换一个输出位置。",
        english: "Check the space left on the disk, or write elsewhere."))
  }
}
