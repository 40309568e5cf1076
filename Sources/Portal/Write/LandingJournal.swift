/// How a build lands, written down before the first step is taken: whoever finds it can go on.
///
/// A version line, one step per line, and a last line by which a torn file is told.
struct LandingJournal: Equatable, Sendable {
  private static let firstLine = "sundial-journal 1"

  let steps: [LandingStep]

  init(steps: [LandingStep]) {
    self.steps = steps
  }

  /// Nil where anything in it is not as this version writes it; then nothing of it may be done.
  init?(reading bytes: [UInt8]) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    let steps = lines.dropFirst().dropLast(2).compactMap { LandingStep(line: $0) }
    guard lines == Self.lines(of: steps) else { return nil }
    self.steps = steps
  }

  var bytes: [UInt8] {
    Array(Self.lines(of: steps).joined(separator: "\n").utf8)
  }

  /// The folders that change places.
  var swaps: [String] {
    steps.compactMap { if case .swap(let path) = $0 { path } else { nil } }
  }

  /// The files that go, in order.
  var removals: [String] {
    steps.compactMap { if case .remove(let path) = $0 { path } else { nil } }
  }

  private static func lines(of steps: [LandingStep]) -> [String] {
    [firstLine] + steps.map(\.line) + ["end \(steps.count)", ""]
  }
}
