import Glibc

/// Tells the line and column of ever later bytes of a text whose lines end with LF alone.
struct PlaceCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var line: Int32
  /// The byte up to which everything is counted, and its column.
  private var offset: Int
  private var column: Int32 = 1

  /// The cursor at `start`, which begins `line`.
  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, line: Int32 = 1) {
    self.bytes = bytes
    offset = start
    self.line = line
  }

  /// The place of a byte; one before an earlier answer has the place of that one.
  mutating func place(of target: Int) -> (line: Int32, column: Int32) {
    guard let base = bytes.baseAddress, target > offset else { return (line, column) }
    while let found = memchr(base + offset, 0x0A, target - offset) {
      offset = UnsafeRawPointer(found) - UnsafeRawPointer(base) + 1
      line += 1
      column = 1
    }
    while offset < target {
      if !UTF8Check.isContinuation(bytes[offset]) { column += 1 }
      offset += 1
    }
    return (line, column)
  }
}
