/// A compiled template: every name resolved, every constant escaped.
package struct Template: Sendable {
  let instructions: [Instruction]
  let literals: [UInt8]
  private let stackDepth: Int
  /// How many records are in use at most.
  private let deepest: Int

  init(_ program: TemplateProgram, stackDepth: Int) {
    instructions = program.instructions
    literals = program.literals
    self.stackDepth = stackDepth
    deepest = stackDepth + Template.deepest(in: program.instructions)
  }

  /// So much room is asked for at once.
  private static let piece = 16 << 10

  /// Appends the page to `out`.
  ///
  /// `records` are the positions `Values.append` returned for the stack.
  package func render(_ values: borrowing Values, records: [Int], into out: inout [UInt8]) {
    var run = TemplateRun(records: records, stackDepth: stackDepth, deepest: deepest)
    while run.missing > 0 {
      out.append(addingCapacity: max(run.missing, Template.piece)) { rest in
        rest.withUnsafeMutableBufferPointer { run.go(on: self, values, into: $0, &$1) }
      }
    }
  }

  /// All that decides what becomes of values, the constants that were folded in among it: where
  /// this is the same, so are the pages.
  package var essence: (literals: [UInt8], steps: [UInt64]) {
    var steps: [UInt64] = []
    steps.reserveCapacity(instructions.count * 3)
    for step in instructions {
      steps.append(UInt64(step.operation.rawValue) << 8 | UInt64(step.escaping.rawValue))
      steps.append(
        UInt64(UInt32(bitPattern: step.literal)) << 32 | UInt64(UInt32(bitPattern: step.length)))
      steps.append(
        UInt64(UInt32(bitPattern: step.target)) << 32 | UInt64(step.depth) << 16
          | UInt64(step.slot))
    }
    return (literals, steps)
  }

  /// Sections are nested in the order in which the steps are written down.
  private static func deepest(in instructions: [Instruction]) -> Int {
    var depth = 0
    var deepest = 0
    for instruction in instructions {
      switch instruction.operation {
      case .enterRecord, .enterList, .descend: depth += 1
      case .nextRecord, .leave: depth -= 1
      case .rest, .jump, .value, .whenPresent, .whenAbsent: break
      }
      deepest = max(deepest, depth)
    }
    return deepest
  }
}
