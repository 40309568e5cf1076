/// How far a page is written: which step is next, and which records are in use.
struct TemplateRun {
  /// A record in use, and how many of its list are still to come.
  private struct Frame {
    var fields: Int
    var remaining: Int32 = 0
  }

  /// How many bytes of room the next step needs; 0 where all is written.
  private(set) var missing = 1
  private var next = 0
  private var innermost: Int
  private var frames: [Frame]
  private var escaped: [UInt8] = []

  init(records: [Int], stackDepth: Int, deepest: Int) {
    frames = Array(repeating: Frame(fields: 0), count: max(deepest, 1))
    for (depth, fields) in records.prefix(stackDepth).enumerated() { frames[depth].fields = fields }
    innermost = stackDepth - 1
  }

  /// Goes on until all is written or the room is used up.
  mutating func go(
    on template: borrowing Template, _ values: borrowing Values,
    into room: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int
  ) {
    guard var page = PageRoom(room, count: count) else { return }
    missing = write(template, values, &page)
    count = page.count
  }

  /// Returns how many bytes of room are missing.
  ///
  /// One loop over all steps: a call per step would cost more than most of them. What every step
  /// needs is kept in local variables, which nobody else can change meanwhile.
  private mutating func write(
    _ template: borrowing Template, _ values: borrowing Values, _ room: inout PageRoom
  ) -> Int {
    var page = room
    defer { room = page }
    let steps = template.instructions.span
    let literals = template.literals.span
    let row = values.slots.slots
    let slots = row.span
    let text = values.text.span
    let book = values.book.bytes.span
    var (next, innermost, kept) = (self.next, self.innermost, self.frames)
    self.frames = []
    defer { (self.next, self.innermost, self.frames) = (next, innermost, kept) }
    var frames = kept.mutableSpan
    while next < steps.count {
      let step = steps[unchecked: next]
      let length = Int(step.length)
      if length > 0 {
        let start = Int(step.literal)
        // The template wrote its steps and literals down itself, and knows how deep they go.
        let literal = literals.extracting(unchecked: start..<start &+ length)
        guard page.append(literal) else { return length }
      }
      let slot = TemplateRun.slot(of: step, frames[unchecked: Int(step.depth)].fields, slots)
      var following = next &+ 1
      switch step.operation {
      case .rest: break
      case .jump: following = Int(step.target)
      case .value:
        let isPhrase = slot.start < 0
        let start = Int(isPhrase ? ~slot.start : slot.start)
        let end = start &+ Int(slot.count)
        let whole = isPhrase ? book : text
        var wanted = 0
        if slot.count > 0, end <= whole.count {
          let value = whole.extracting(unchecked: start..<end)
          // The book knows that its phrases need no escaping, except as part of an unknown address.
          let passes = isPhrase ? !step.escaping.isOfAddress : step.escaping.passes(value)
          if passes {
            if !page.append(value) { wanted = value.count }
          } else {
            escape(value, step.escaping)
            if !page.append(escaped.span) { wanted = escaped.count }
          }
        } else if let mark = NumberMark(of: slot) {
          if step.escaping.isOfAddress {
            escape(slot.start, mark, step.escaping)
            if !page.append(escaped.span) { wanted = escaped.count }
          } else if !page.append(slot.start, mark) {
            wanted = PageRoom.longestNumber
          }
        }
        guard wanted == 0 else {
          // The literal comes again with the value.
          page.removeLast(length)
          return length + wanted
        }
      case .whenPresent:
        if slot.count <= 0 { following = Int(step.target) }
      case .whenAbsent:
        if slot.count > 0 { following = Int(step.target) }
      case .enterRecord, .enterList:
        if slot.count > 0 {
          innermost += 1
          frames[innermost] = Frame(fields: Int(slot.start), remaining: slot.count - 1)
        } else {
          following = Int(step.target)
        }
      case .descend:
        innermost += 1
        frames[innermost] = Frame(fields: slot.count > 0 ? Int(slot.start) : 0)
      case .nextRecord:
        let header = frames[innermost].fields - 1
        if frames[innermost].remaining > 0, header >= 0, header < slots.count {
          frames[innermost].fields = Int(slots[header].start)
          frames[innermost].remaining -= 1
          following = Int(step.target)
        } else {
          innermost -= 1
        }
      case .leave: innermost -= 1
      }
      next = following
    }
    return 0
  }
}

extension TemplateRun {
  /// A field's slot; an empty one where its record is not there.
  @inline(__always)
  private static func slot(
    of step: Instruction, _ fields: Int, _ slots: Span<Values.Slot>
  ) -> Values.Slot {
    let index = fields &+ Int(step.slot)
    return fields > 0 && index < slots.count ? slots[unchecked: index] : Values.Slot()
  }

  /// Leaves a text in `escaped` as it must stand in its place.
  private mutating func escape(_ value: Span<UInt8>, _ escaping: Escaping) {
    escaped.removeAll(keepingCapacity: true)
    escaping.append(value, to: &escaped)
  }

  private mutating func escape(_ number: Int32, _ mark: NumberMark, _ escaping: Escaping) {
    var digits: [UInt8] = []
    digits.append(Int(number), mark)
    escape(digits.span, escaping)
  }
}
