import Glibc

/// What Ctrl-C and a closed pipe do.
enum Interruption {
  /// Ctrl-C takes the progress bar away and ends the command with 130; a closed pipe shows as a
  /// failed write instead of killing the process.
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGINT) { _ in
      // Only calls that are safe inside a signal handler: no allocation, no buffers.
      if isatty(STDERR_FILENO) == 1 {
        let erasure: StaticString = "\r\u{1B}[K"
        _ = write(STDERR_FILENO, erasure.utf8Start, erasure.utf8CodeUnitCount)
      }
      _exit(130)
    }
  }
}
