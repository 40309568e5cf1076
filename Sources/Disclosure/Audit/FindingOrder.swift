extension [Finding] {
  /// By file, line, column and rule; what stands at no line comes first.
  package func inReadingOrder() -> [Finding] {
    isInReadingOrder ? self : positionsInReadingOrder().map { self[$0] }
  }

  private var isInReadingOrder: Bool {
    withUnsafeBufferPointer { findings in
      findings.indices.dropFirst().allSatisfy { Self.isBefore($0 - 1, $0, in: findings) }
    }
  }

  /// The positions of the findings in reading order.
  private func positionsInReadingOrder() -> [Int] {
    // Positions are sorted, as moving findings about costs more than comparing them.
    withUnsafeBufferPointer { findings in
      findings.indices.sorted { Self.isBefore($0, $1, in: findings) }
    }
  }

  private static func isBefore(
    _ left: Int, _ right: Int, in findings: UnsafeBufferPointer<Finding>
  ) -> Bool {
    if findings[left].file != findings[right].file {
      return findings[left].file < findings[right].file
    }
    let leftPlace = findings[left].place ?? Place(line: 0, column: 0)
    let rightPlace = findings[right].place ?? Place(line: 0, column: 0)
    if leftPlace != rightPlace { return leftPlace < rightPlace }
    if findings[left].rule != findings[right].rule {
      return findings[left].rule < findings[right].rule
    }
    return left < right
  }
}
