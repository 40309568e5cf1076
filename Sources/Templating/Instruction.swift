/// One step of a compiled template: the literal before a tag, and what the tag does.
struct Instruction: Equatable, Sendable {
  enum Operation: UInt8, Sendable {
    /// Nothing: there is only the literal.
    case rest
    /// Jumps to `target`.
    case jump
    /// Appends a text with the escaping of the instruction.
    case value
    /// Goes on only where there is something; else jumps to `target`.
    case whenPresent
    /// Goes on only where there is nothing; else jumps to `target`.
    case whenAbsent
    /// Makes a record the innermost; jumps to `target` where there is none.
    case enterRecord
    /// Makes the first record of a list the innermost; jumps to `target` where there is none.
    case enterList
    /// Makes a record the innermost even where there is none, so that all of it is empty.
    case descend
    /// Goes on to the next record of the innermost list and back to `target`, or leaves the list.
    case nextRecord
    /// Leaves the innermost record.
    case leave
  }

  var operation: Operation
  /// The part of the literals that is appended first.
  var literal: Int32 = 0
  var length: Int32 = 0
  var escaping: Escaping = .none
  /// Which of the records in use, from the outermost.
  var depth: UInt16 = 0
  /// Which of the record's fields.
  var slot: UInt16 = 0
  var target: Int32 = 0
}
