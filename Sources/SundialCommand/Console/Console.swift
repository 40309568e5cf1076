import Disclosure
import Portal

/// What the command writes to: results on standard output, everything else on standard error.
///
/// Results pass through a buffer; words to the user do not wait.
final class Console {
  let language: Language
  let outputPalette: Palette
  let errorPalette: Palette
  let outputIsTerminal: Bool
  let lineWidth: Int
  let isQuiet: Bool
  let isVerbose: Bool
  private var output: ByteSink
  private var errors: ByteSink
  private var progress: ProgressLine
  private let elapsed: @Sendable () -> Duration

  init(
    surroundings: Surroundings, language: Language, color: ColorChoice = .auto,
    isQuiet: Bool = false, isVerbose: Bool = false, output: ByteSink, errors: ByteSink
  ) {
    self.language = language
    outputPalette = color.palette(in: surroundings, onTerminal: surroundings.outputIsTerminal)
    errorPalette = color.palette(in: surroundings, onTerminal: surroundings.errorsAreTerminal)
    outputIsTerminal = surroundings.outputIsTerminal
    lineWidth = surroundings.lineWidth
    self.isQuiet = isQuiet
    self.isVerbose = isVerbose
    self.output = output
    self.errors = errors
    elapsed = surroundings.elapsed
    progress = ProgressLine(
      isShown: surroundings.showsProgress && !isQuiet, language: language,
      width: surroundings.lineWidth)
  }

  /// Part of the result.
  func print(_ bytes: [UInt8]) throws(Failure) {
    if outputIsTerminal { try erase() }
    try output.write(bytes)
  }

  func print(_ text: String) throws(Failure) {
    try print(Array(text.utf8))
  }

  /// A word to the user, kept back by `--quiet`.
  func say(_ text: String) throws(Failure) {
    guard !isQuiet else { return }
    try complain(text)
  }

  /// A word to the user that `--quiet` does not keep back.
  func complain(_ text: String) throws(Failure) {
    try output.flush()
    try erase()
    try errors.write(Array((text + "\n").utf8))
    try errors.flush()
  }

  /// Shows how far the work has come, on a terminal.
  func report(_ stage: StageProgress, in phrases: Phrasebook) throws(Failure) {
    guard let line = progress.line(stage, after: elapsed(), in: phrases) else { return }
    try errors.write(Array(line.utf8))
    try errors.flush()
  }

  /// Takes the progress away and writes what is left in the buffer.
  func finish() throws(Failure) {
    try erase()
    try output.flush()
  }

  /// What stands in memory, for tests: results and words.
  var written: (output: String, errors: String) {
    (String(decoding: output.buffer, as: UTF8.self), String(decoding: errors.buffer, as: UTF8.self))
  }

  private func erase() throws(Failure) {
    let erasure = progress.erased()
    guard !erasure.isEmpty else { return }
    try errors.write(Array(erasure.utf8))
    try errors.flush()
  }
}
