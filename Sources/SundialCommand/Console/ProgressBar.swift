import Disclosure

/// How far long work has come, as one line that overwrites itself.
///
/// A value without effects: it says what to write when, and the console writes it.
struct ProgressBar: Equatable, Sendable {
  /// Work shorter than this shows nothing.
  static let patience = Duration.milliseconds(500)
  /// Pause between two lines.
  static let rhythm = Duration.milliseconds(100)
  static let erasure = "\r\u{1B}[K"

  let isShown: Bool
  let language: Language
  let width: Int
  private var lastLine: Duration?

  init(isShown: Bool, language: Language, width: Int) {
    self.isShown = isShown
    self.language = language
    self.width = width
  }

  /// Whether a line stands on the terminal that must be erased before anything else is written.
  var isVisible: Bool { lastLine != nil }

  /// What to write after `elapsed` time of work, nil where nothing changes.
  mutating func line(done: Int, total: Int, after elapsed: Duration) -> String? {
    guard isShown, elapsed >= Self.patience, total > 0 else { return nil }
    if let lastLine, elapsed - lastLine < Self.rhythm, done < total { return nil }
    lastLine = elapsed
    return Self.erasure + text(done: done, total: total, elapsed: elapsed)
  }

  /// What to write to take the line away.
  mutating func erased() -> String {
    defer { lastLine = nil }
    return isVisible ? Self.erasure : ""
  }

  private func text(done: Int, total: Int, elapsed: Duration) -> String {
    let counts = "\(done)/\(total)"
    let time = timeLeft(done: done, total: total, elapsed: elapsed)
    let barWidth = min(30, width - counts.displayWidth - time.displayWidth - 6)
    guard barWidth >= 5 else { return counts + time }
    let filled = barWidth * min(done, total) / total
    let empty = barWidth - filled
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: empty)
    return "[\(bar)] \(counts)\(time)"
  }

  private func timeLeft(done: Int, total: Int, elapsed: Duration) -> String {
    guard done > 0, done < total else { return "" }
    let seconds = Int((elapsed / done * (total - done)).components.seconds) + 1
    let clock = seconds < 60 ? "\(seconds) s" : "\(seconds / 60) min \(seconds % 60) s"
    return language == .chinese ? "，还需约 \(clock)" : ", about \(clock) left"
  }
}
