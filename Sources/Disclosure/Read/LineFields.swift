/// Steps through lines of tab-separated fields; blank lines are passed over.
struct LineFields {
  struct Line {
    /// Counts from 1.
    var number: Int
    /// Where the fields stand, spaces around them left out.
    var fields: [Range<Int>]
  }

  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private let bytes: [UInt8]
  private var position: Int
  private var line = Line(number: 0, fields: [])

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = bytes.starts(with: Self.byteOrderMark) ? 3 : 0
  }

  mutating func next() -> Line? {
    while position < bytes.count {
      readLine()
      if line.fields.contains(where: { !$0.isEmpty }) { return line }
    }
    return nil
  }

  private mutating func readLine() {
    line.number += 1
    line.fields.removeAll(keepingCapacity: true)
    var start = position
    while position < bytes.count, bytes[position] != 0x0A {
      if bytes[position] == 0x09 {
        line.fields.append(trimmed(start..<position))
        start = position + 1
      }
      position += 1
    }
    line.fields.append(trimmed(start..<position))
    position += 1
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isBlank(bytes[start]) { start += 1 }
    while end > start, isBlank(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0D }
}
