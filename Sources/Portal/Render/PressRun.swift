import Disclosure
import Templating

/// One task's hand in the output folder, with room that its pages share.
struct PressRun: ~Copyable {
  /// What the task has done.
  struct Tally: Sendable {
    var pages = 0
    var written = 0
    var unchanged = 0
    var bytes = 0
    var facts: [DataFile: DataFacts] = [:]
  }

  private var writer: OutputWriter
  var desk = Values()
  var tally = Tally()

  init(_ output: OutputFolder) {
    writer = output.writer()
  }

  mutating func write(_ file: OutputFile) throws(Failure) {
    tally.bytes += file.bytes.count
    switch try writer.write(file) {
    case .written: tally.written += 1
    case .unchanged: tally.unchanged += 1
    }
  }
}

extension BuildSummary {
  mutating func add(_ tally: PressRun.Tally) {
    pages += tally.pages
    written += tally.written
    unchanged += tally.unchanged
    bytes += tally.bytes
  }
}
