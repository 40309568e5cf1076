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
  ///
  /// One loop over all steps: a call per step would cost more than most of them.
  mutating func go(
    on template: borrowing Template, _ values: borrowing Values, into out: inout OutputSpan<UInt8>
  ) {
    let steps = template.instructions.span
    let literals = template.literals.span
    let slots = values.slots.span
    let text = values.text.span
    let book = values.book.bytes.span
    // A list in a local variable is known to be nobody else's.
    var frames = self.frames
    self.frames = []
    defer { self.frames = frames }
    while next < steps.count {
      let step = steps[unchecked: next]
      let length = Int(step.length)
      if length > 0 {
        let start = Int(step.literal)
        guard append(literals.extracting(start..<start + length), to: &out) else { return }
      }
      let slot = TemplateRun.slot(of: step, frames, slots)
      switch step.operation {
      case .rest: break
      case .value:
        let isDone =
          slot.start < 0
          ? append(phraseAt: ~slot.start, slot.count, of: book, step.escaping, to: &out)
          : append(textAt: slot.start, slot.count, of: text, step.escaping, to: &out)
        guard isDone else {
          // The literal comes again with the value.
          missing += length
          return out.removeLast(length)
        }
      case .whenPresent:
        if slot.count <= 0 { next = Int(step.target) - 1 }
      case .whenAbsent:
        if slot.count > 0 { next = Int(step.target) - 1 }
      case .enterRecord, .enterList:
        if slot.count > 0 {
          innermost += 1
          frames[innermost] = Frame(fields: Int(slot.start), remaining: slot.count - 1)
        } else {
          next = Int(step.target) - 1
        }
      case .descend:
        innermost += 1
        frames[innermost] = Frame(fields: slot.count > 0 ? Int(slot.start) : 0)
      case .nextRecord:
        let header = frames[innermost].fields - 1
        if frames[innermost].remaining > 0, header >= 0, header < slots.count {
          frames[innermost].fields = Int(slots[header].start)
          frames[innermost].remaining -= 1
          next = Int(step.target) - 1
        } else {
          innermost -= 1
        }
      case .leave: innermost -= 1
      }
      next += 1
    }
    missing = 0
  }
}

extension TemplateRun {
  /// A field's slot; an empty one where its record is not there.
  @inline(__always)
  private static func slot(
    of step: Instruction, _ frames: [Frame], _ slots: Span<Values.Slot>
  ) -> Values.Slot {
    let fields = frames[Int(step.depth)].fields
    let index = fields + Int(step.slot)
    return fields > 0 && index < slots.count ? slots[index] : Values.Slot()
  }

  /// A text of the page's own; returns whether there was room for it.
  @inline(__always)
  private mutating func append(
    textAt start: Int32, _ count: Int32, of text: Span<UInt8>, _ escaping: Escaping,
    to out: inout OutputSpan<UInt8>
  ) -> Bool {
    let end = Int(start) + Int(count)
    guard count > 0, end <= text.count else { return true }
    let value = text.extracting(Int(start)..<end)
    return escaping.passes(value) ? append(value, to: &out) : append(value, escaping, to: &out)
  }

  /// A phrase; the book knows that it needs no escaping, except as part of an unknown address.
  @inline(__always)
  private mutating func append(
    phraseAt start: Int32, _ count: Int32, of book: Span<UInt8>, _ escaping: Escaping,
    to out: inout OutputSpan<UInt8>
  ) -> Bool {
    let end = Int(start) + Int(count)
    guard count > 0, end <= book.count else { return true }
    let phrase = book.extracting(Int(start)..<end)
    return escaping.isOfAddress ? append(phrase, escaping, to: &out) : append(phrase, to: &out)
  }

  private mutating func append(
    _ value: Span<UInt8>, _ escaping: Escaping, to out: inout OutputSpan<UInt8>
  ) -> Bool {
    escaped.removeAll(keepingCapacity: true)
    escaping.append(value, to: &escaped)
    let written = escaped
    return append(written.span, to: &out)
  }

  @inline(__always)
  private mutating func append(_ bytes: Span<UInt8>, to out: inout OutputSpan<UInt8>) -> Bool {
    guard bytes.count <= out.freeCapacity else {
      missing = bytes.count
      return false
    }
    // There is room for all of them, and an `OutputSpan` takes single bytes only.
    out.withUnsafeMutableBufferPointer { room, count in
      bytes.withUnsafeBufferPointer { bytes in
        guard let start = bytes.baseAddress, let end = room.baseAddress else { return }
        (end + count).update(from: start, count: bytes.count)
        count += bytes.count
      }
    }
    return true
  }
}
