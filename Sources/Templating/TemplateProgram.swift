/// The steps of a template while they are written down.
struct TemplateProgram: Sendable {
  private(set) var instructions: [Instruction] = []
  private(set) var literals: [UInt8] = []
  /// No literal may grow across this step: something jumps to it.
  private var barrier = 0

  struct Mark {
    fileprivate let instructions: Int
    fileprivate let literals: Int
    fileprivate let barrier: Int
  }

  /// Appends bytes as they are, to the literal before where there is one.
  mutating func append(_ literal: [UInt8]) {
    guard !literal.isEmpty else { return }
    let start = literals.count
    literals += literal
    let last = instructions.count - 1
    if last >= barrier, instructions[last].operation == .literal {
      instructions[last].length += Int32(literal.count)
    } else {
      instructions.append(
        Instruction(operation: .literal, target: Int32(start), length: Int32(literal.count)))
    }
  }

  /// Appends a step and returns its index.
  @discardableResult
  mutating func append(
    _ operation: Instruction.Operation, _ field: Scope.Position? = nil,
    escaping: Escaping = .none, target: Int = 0
  ) -> Int {
    instructions.append(
      Instruction(
        operation: operation, escaping: escaping,
        depth: UInt16(truncatingIfNeeded: field?.depth ?? 0),
        slot: UInt16(truncatingIfNeeded: field?.slot ?? 0), target: Int32(target)))
    return instructions.count - 1
  }

  /// The index of the next step, to which something will jump.
  mutating func label() -> Int {
    barrier = instructions.count
    return barrier
  }

  /// Lets an earlier step jump to the next one.
  mutating func jumpHere(from index: Int) {
    instructions[index].target = Int32(label())
  }

  /// About how many bytes it takes.
  var size: Int {
    literals.count + instructions.count * MemoryLayout<Instruction>.stride
  }

  var mark: Mark {
    Mark(instructions: instructions.count, literals: literals.count, barrier: barrier)
  }

  /// Forgets the steps since a mark.
  mutating func rewind(to mark: Mark) {
    instructions.removeSubrange(mark.instructions...)
    literals.removeSubrange(mark.literals...)
    barrier = mark.barrier
  }
}
