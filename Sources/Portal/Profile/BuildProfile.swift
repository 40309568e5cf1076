/// Where the time of a build went; empty where nobody asked.
///
/// Stages come one after the other, so their times add up to the build's. The works of tasks run
/// beside each other, so theirs add up to more than the stage they belong to. Times are those of a
/// clock: a task that waits for a processor is charged for the wait.
package struct BuildProfile: Equatable, Sendable {
  package private(set) var stages: [BuildStage: Duration] = [:]
  /// Summed over all tasks.
  package private(set) var works: [PageWork: Duration] = [:]
  /// By the name of the template.
  package private(set) var templates: [String: PageCost] = [:]

  package init() {}

  package var isEmpty: Bool { stages.isEmpty && works.isEmpty && templates.isEmpty }

  /// Nil is the time of a stopwatch that does not run.
  package mutating func add(_ time: Duration?, to stage: BuildStage) {
    if let time { stages[stage, default: .zero] += time }
  }

  package mutating func add(_ time: Duration?, to work: PageWork) {
    if let time { works[work, default: .zero] += time }
  }

  /// A page was rendered.
  package mutating func add(_ time: Duration?, toPageOf template: String, bytes: Int) {
    guard let time else { return }
    add(time, to: .rendering)
    templates[template, default: PageCost()] += PageCost(pages: 1, bytes: bytes, time: time)
  }

  /// Takes over what a task measured.
  package mutating func add(_ part: BuildProfile) {
    stages.merge(part.stages, uniquingKeysWith: +)
    works.merge(part.works, uniquingKeysWith: +)
    for (template, cost) in part.templates { templates[template, default: PageCost()] += cost }
  }
}
