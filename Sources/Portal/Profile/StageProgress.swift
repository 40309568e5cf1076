/// How far the work of a stage has come.
package struct StageProgress: Equatable, Sendable {
  package let stage: BuildStage
  package let done: Int
  package let total: Int
  /// The next stage that takes its time, nil where the work is nearly done after this one.
  package let next: BuildStage?

  package init(_ stage: BuildStage, done: Int, of total: Int, next: BuildStage? = nil) {
    self.stage = stage
    self.done = done
    self.total = total
    self.next = next
  }
}
