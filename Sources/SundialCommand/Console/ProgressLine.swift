import Disclosure
import Portal

/// How far long work has come, as one line that overwrites itself.
///
/// A value without effects: it says what to write when, and the console writes it.
struct ProgressLine: Sendable {
  /// Work shorter than this shows nothing.
  static let patience = Duration.milliseconds(500)
  /// Pause between two lines.
  static let rhythm = Duration.milliseconds(100)
  /// How long a stage must have gone on before its pace says anything about its end.
  static let settling = Duration.seconds(1)
  static let erasure = "\r\u{1B}[K"

  let isShown: Bool
  let language: Language
  let width: Int
  private var lastLine: Duration?
  private var stage: BuildStage?
  /// When the stage began, and what was done of it by then.
  private var start = (time: Duration.zero, done: 0)

  init(isShown: Bool, language: Language, width: Int) {
    self.isShown = isShown
    self.language = language
    self.width = width
  }

  /// Whether a line stands on the terminal that must be erased before anything else is written.
  var isVisible: Bool { lastLine != nil }

  /// What to write after `elapsed` time of work, nil where nothing changes.
  mutating func line(
    _ work: StageProgress, after elapsed: Duration, in phrases: Phrasebook
  ) -> String? {
    guard isShown else { return nil }
    if stage != work.stage { (stage, start) = (work.stage, (elapsed, work.done)) }
    guard elapsed >= Self.patience, work.total > 0 else { return nil }
    if let lastLine, elapsed - lastLine < Self.rhythm { return nil }
    lastLine = elapsed
    return Self.erasure + text(work, after: elapsed, in: phrases)
  }

  /// What to write to take the line away.
  mutating func erased() -> String {
    defer { lastLine = nil }
    return isVisible ? Self.erasure : ""
  }
}

extension ProgressLine {
  /// As many of its parts as fit: counts, the stage to come, the time left.
  private func text(
    _ work: StageProgress, after elapsed: Duration, in phrases: Phrasebook
  ) -> String {
    let counts = NumberText.grouped(work.done) + "/" + NumberText.grouped(work.total)
    var text = phrases.text(of: work.stage)[language] + " " + counts
    let further = [
      work.next.map { phrases.text(of: $0)[language] + " …" },
      secondsLeft(of: work, after: elapsed).map { timeText($0, in: phrases) },
    ]
    for part in further.compactMap({ $0 }) {
      // The last column stays free: some terminals break the line there.
      guard text.displayWidth + 3 + part.displayWidth < width else { break }
      text += " · " + part
    }
    return text
  }

  /// Nil where the pace of this stage says little: just begun, nearly done, or with a stage to come
  /// that has a pace of its own.
  private func secondsLeft(of work: StageProgress, after elapsed: Duration) -> Int? {
    let (time, done) = (elapsed - start.time, work.done - start.done)
    guard work.next == nil, time >= Self.settling, done > 0, work.done < work.total else {
      return nil
    }
    let left = time * (work.total - work.done) / done
    return left >= .seconds(1) ? (left.milliseconds + 999) / 1000 : nil
  }

  private func timeText(_ seconds: Int, in phrases: Phrasebook) -> String {
    // Minutes alone from two minutes on: to the second, no estimate is worth its flicker.
    if seconds < 120 { return phrases[.secondsLeft, ["count": String(seconds)]][language] }
    return phrases[.minutesLeft, ["count": String((seconds + 59) / 60)]][language]
  }
}
