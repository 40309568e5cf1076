/// Measures how long each piece of work takes, where somebody wants to know; else it never looks at
/// the clock.
///
/// Each task has one of its own.
package struct Stopwatch: Sendable {
  private let now: (@Sendable () -> Duration)?
  /// When the piece of work under way began.
  private var start = Duration.zero

  /// `now` is the time since some moment in the past and never goes back; nil measures nothing.
  package init(_ now: (@Sendable () -> Duration)? = nil) {
    self.now = now
  }

  /// Begins a piece of work.
  package mutating func begin() {
    if let now { start = now() }
  }

  /// Ends a piece of work, says how long it took, and begins the next.
  package mutating func lap() -> Duration? {
    guard let now else { return nil }
    let end = now()
    defer { start = end }
    return end - start
  }
}
