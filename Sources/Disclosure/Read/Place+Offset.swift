extension Place {
  /// The place of a byte of UTF-8 text.
  init(of offset: Int, in bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) {
    var scanner = LineScanner(bytes, from: start, endsAtLineFeedsOnly: false)
    var line = 0
    var lineStart = start
    while let range = scanner.next() {
      line += 1
      lineStart = range.lowerBound
      if offset < scanner.position { break }
    }
    let end = min(max(offset, lineStart), bytes.count)
    let column = bytes[lineStart..<end].count { !UTF8Check.isContinuation($0) }
    self.init(line: max(line, 1), column: column + 1)
  }
}
