/// How the command ends; part of the contract with scripts.
enum ExitStatus: Int32, CaseIterable, Sendable {
  case fine = 0
  /// Findings at or above `--fail-on`.
  case findings = 1
  /// Wrong usage or configuration.
  case usage = 2
  /// A file or folder cannot be read or written.
  case inputOutput = 3
  /// Ended by Ctrl-C.
  case interrupted = 130
  /// The reader of the output closed it.
  case readerLeft = 141
  /// Asked to end, by a system that shuts down for one.
  case terminated = 143
}
