/// The numbers of a report that may serve as evidence, one per cell of its form.
///
/// A cell that prints no number, or whose number we computed ourselves, has none.
package struct Figures: Equatable, Sendable {
  package let values: [Quantity?]

  package init(_ cells: [Cell]) {
    // By address: copying a whole cell counts references to its text and proof.
    values = cells.withUnsafeBufferPointer { cells in
      cells.indices.map { cells[$0].basis == .printed ? cells[$0].value : nil }
    }
  }

  package init(_ entry: ArchiveEntry) {
    values = entry.packedCells.evidence()
  }

  /// Whether every cell has a number.
  var isComplete: Bool { !values.contains { $0 == nil } }

  init(values: [Quantity?]) {
    self.values = values
  }

  package subscript(cell: Int) -> Quantity? {
    values.indices.contains(cell) ? values[cell] : nil
  }

  /// The same numbers in the order of another form; `positions` tells where each of its cells
  /// stands here, -1 where this form has none.
  func rearranged(by positions: [Int]) -> Figures {
    Figures(values: positions.map { self[$0] })
  }
}
