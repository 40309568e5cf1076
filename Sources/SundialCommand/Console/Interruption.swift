import Disclosure
import Glibc
import Synchronization

/// What Ctrl-C, a request to end and a closed pipe do.
///
/// The first thread of the program does nothing but wait for them, so that nothing has to happen
/// inside a signal handler. They end the command at once, unless it holds something that must be put
/// in order first; then the first one asks for the end, and the second does not wait for it.
final class Interruption: Sendable {
  private let isHeld = Atomic(false)
  /// The signal that asked for the end, 0 as long as none did.
  private let request = Atomic<CInt>(0)

  /// Keeps the signals for the thread that waits; to be called before there are other threads.
  func prepare() {
    // A closed pipe shows as a failed write instead of killing the process.
    signal(SIGPIPE, SIG_IGN)
    var signals = Self.signals
    pthread_sigmask(SIG_BLOCK, &signals, nil)
  }

  /// Waits for signals as long as the process lives.
  func wait() -> Never {
    var signals = Self.signals
    while true {
      var signal: CInt = 0
      guard sigwait(&signals, &signal) == 0 else { continue }
      if isHeld.load(ordering: .relaxed), status == nil {
        request.store(signal, ordering: .relaxed)
      } else {
        Self.leave(after: signal)
      }
    }
  }

  /// From here on there is something to put in order.
  func hold() {
    isHeld.store(true, ordering: .relaxed)
  }

  /// Throws once the end was asked for.
  func check() throws(Failure) {
    if status != nil { throw .interrupted }
  }

  /// With which status the command ends, nil as long as nobody asked for it.
  var status: ExitStatus? {
    let signal = request.load(ordering: .relaxed)
    return signal == 0 ? nil : Self.status(of: signal)
  }
}

extension Interruption {
  private static var signals: sigset_t {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    sigaddset(&signals, SIGTERM)
    return signals
  }

  /// Takes the progress bar away and ends the process.
  private static func leave(after signal: CInt) {
    if isatty(STDERR_FILENO) == 1 {
      _ = write(STDERR_FILENO, ProgressLine.erasure, ProgressLine.erasure.utf8.count)
    }
    _exit(status(of: signal).rawValue)
  }

  private static func status(of signal: CInt) -> ExitStatus {
    signal == SIGTERM ? .terminated : .interrupted
  }
}

extension Failure {
  static let interrupted = Failure(
    .interrupted,
    message: Bilingual(
      chinese: "已中断；原来的网站没有改动。", english: "interrupted; the site is as it was"))
}
