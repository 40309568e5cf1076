/// The steps of a template while they are written down.
struct TemplateProgram: Sendable {
  private(set) var instructions: [Instruction] = []
  private(set) var literals: [UInt8] = []
  /// Where the literal without a step begins.
  private var pending = 0

  struct Mark {
    fileprivate let instructions: Int
    fileprivate let literals: Int
    fileprivate let pending: Int
  }

  /// Appends bytes as they are.
  mutating func append(_ literal: [UInt8]) {
    literals += literal
  }

  /// Appends a step, after the literal before it, and returns its index.
  @discardableResult
  mutating func append(
    _ operation: Instruction.Operation, _ field: Scope.Position? = nil,
    escaping: Escaping = .none, target: Int = 0
  ) -> Int {
    instructions.append(
      Instruction(
        operation: operation, literal: Int32(pending), length: Int32(literals.count - pending),
        escaping: escaping, depth: UInt16(truncatingIfNeeded: field?.depth ?? 0),
        slot: UInt16(truncatingIfNeeded: field?.slot ?? 0), target: Int32(target)))
    pending = literals.count
    return instructions.count - 1
  }

  /// The index of the next step, to which something will jump; no literal reaches across it.
  mutating func label() -> Int {
    close()
    return instructions.count
  }

  /// Gives the literal at the end a step of its own.
  mutating func close() {
    if pending < literals.count { append(.rest) }
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
    Mark(instructions: instructions.count, literals: literals.count, pending: pending)
  }

  /// Forgets the steps since a mark.
  mutating func rewind(to mark: Mark) {
    instructions.removeSubrange(mark.instructions...)
    literals.removeSubrange(mark.literals...)
    pending = mark.pending
  }
}

extension TemplateProgram {
  /// Leads past questions that are answered already.
  ///
  /// Behind `{{#name}}…{{/name}}` there is often `{{^name}}…{{/name}}`: who skips the first wants
  /// the second, and who comes from the end of the first does not.
  mutating func skipAnswered() {
    for index in instructions.indices where instructions[index].operation.asksForPresence {
      let target = Int(instructions[index].target)
      guard target < instructions.count, isOpposite(instructions[target], of: instructions[index])
      else { continue }
      instructions[index].target += 1
      if target > index + 1, instructions[target - 1].operation == .rest {
        instructions[target - 1].operation = .jump
        instructions[target - 1].target = instructions[target].target
      }
    }
  }

  private func isOpposite(_ step: Instruction, of question: Instruction) -> Bool {
    step.operation == .whenAbsent && step.length == 0 && step.depth == question.depth
      && step.slot == question.slot
  }
}

extension Instruction.Operation {
  fileprivate var asksForPresence: Bool {
    switch self {
    case .whenPresent, .enterRecord, .enterList: true
    case .rest, .jump, .value, .whenAbsent, .descend, .nextRecord, .leave: false
    }
  }
}
