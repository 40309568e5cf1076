import Foundation
import Invented
import Testing

/// A site built upon what was there before equals one built from nothing, whatever happened between.
@Suite struct MutationTests {
  /// How many random sequences; a long run names more.
  static let sequences =
    ProcessInfo.processInfo.environment["SUNDIAL_SEQUENCES"].flatMap(Int.init) ?? 4
  static let firstSeed =
    ProcessInfo.processInfo.environment["SUNDIAL_SEED"].flatMap(Int.init) ?? 1

  /// Every kind of change by itself.
  @Test(arguments: Mutation.allCases)
  func equalsAColdBuildAfter(_ mutation: Mutation) throws {
    var random = SeededGenerator(seed: 7)
    try hold([mutation], &random, name: mutation.rawValue)
  }

  @Test(arguments: firstSeed..<firstSeed + sequences)
  func equalsAColdBuildAfterSequence(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let steps = (0..<3 + random.below(5)).map { _ in
      Mutation.allCases[random.below(Mutation.allCases.count)]
    }
    try hold(steps, &random, name: "seed \(seed)")
  }

  /// Builds, changes and builds again; some changes come two at a time, and each state is built twice.
  private func hold(
    _ steps: [Mutation], _ random: inout SeededGenerator, name: String
  ) throws {
    let content = InventedContent(seed: 3, counties: 2)
    let workshop = try Workshop(content)
    _ = try workshop.warmTree()
    var done: [String] = []
    for step in steps {
      try step.apply(to: workshop, original: content, &random)
      done.append(step.rawValue)
      if random.chance(25), done.count < steps.count { continue }
      let cold = try workshop.coldTree()
      let warm = try workshop.warmTree()
      let differences = warm.differences(from: cold)
      try #require(differences.isEmpty, "\(name): \(done)")
    }
  }
}
