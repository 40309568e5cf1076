extension Edition {
  /// The rows that a part of a long table holds.
  package func rows(ofPart part: Int, of count: Int) -> Range<Int> {
    let size = contents.rowsPerPage
    let start = min(max(0, (part - 1) * size), count)
    return start..<min(start + size, count)
  }
}
