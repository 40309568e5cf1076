/// A compiled template: every name resolved, every constant escaped.
package struct Template: Sendable {
  private let instructions: [Instruction]
  private let literals: [UInt8]
  private let stackDepth: Int

  init(_ program: TemplateProgram, stackDepth: Int) {
    instructions = program.instructions
    literals = program.literals
    self.stackDepth = stackDepth
  }

  /// A record in use, and how many of its list are still to come.
  private struct Frame {
    var fields: Int
    var remaining: Int32
  }

  /// Appends the page to `out`.
  ///
  /// `records` are the positions `Values.append` returned for the stack.
  package func render(_ values: borrowing Values, records: [Int], into out: inout [UInt8]) {
    var frames = records.prefix(stackDepth).map { Frame(fields: $0, remaining: 0) }
    while frames.count < stackDepth { frames.append(Frame(fields: 0, remaining: 0)) }
    frames.reserveCapacity(32)
    let slots = values.slots.span
    let text = values.text.span
    let literals = literals.span
    let steps = instructions.span
    var next = 0
    while next < steps.count {
      let step = steps[next]
      next += 1
      switch step.operation {
      case .literal:
        let start = Int(step.target)
        literals.extracting(start..<start + Int(step.length)).withUnsafeBufferPointer {
          out.append(contentsOf: $0)
        }
      case .value:
        let slot = Template.slot(of: step, frames, slots)
        let start = Int(slot.start)
        let end = start + Int(slot.count)
        guard slot.count > 0, start >= 0, end <= text.count else { continue }
        step.escaping.append(text.extracting(start..<end), to: &out)
      case .whenPresent:
        if Template.slot(of: step, frames, slots).count <= 0 { next = Int(step.target) }
      case .whenAbsent:
        if Template.slot(of: step, frames, slots).count > 0 { next = Int(step.target) }
      case .enterRecord, .enterList:
        let slot = Template.slot(of: step, frames, slots)
        if slot.count > 0 {
          frames.append(Frame(fields: Int(slot.start), remaining: slot.count - 1))
        } else {
          next = Int(step.target)
        }
      case .descend:
        let slot = Template.slot(of: step, frames, slots)
        frames.append(Frame(fields: slot.count > 0 ? Int(slot.start) : 0, remaining: 0))
      case .nextRecord:
        let last = frames.count - 1
        let header = frames[last].fields - 1
        if frames[last].remaining > 0, header >= 0, header < slots.count {
          frames[last].fields = Int(slots[header].start)
          frames[last].remaining -= 1
          next = Int(step.target)
        } else {
          frames.removeLast()
        }
      case .leave: frames.removeLast()
      }
    }
  }

  /// A field's slot; an empty one where its record is not there.
  @inline(__always)
  private static func slot(
    of step: Instruction, _ frames: [Frame], _ slots: Span<Values.Slot>
  ) -> Values.Slot {
    let fields = frames[Int(step.depth)].fields
    let index = fields + Int(step.slot)
    return fields > 0 && index < slots.count ? slots[index] : Values.Slot()
  }
}
