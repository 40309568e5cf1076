import Disclosure

/// Which indicators of which reports rest on a cell that a finding casts doubt on.
struct MarkTable: Sendable {
  /// A bit per indicator of the book, in whole words for each entry.
  private var words: [UInt64]
  private let width: Int

  init(_ findings: FindingIndex, _ archive: Archive, _ book: IndicatorBook, _ forms: [Form]) {
    width = (book.indicators.count + 63) / 64
    words = Array(repeating: 0, count: width * archive.entries.count)
    var users: [String: CellUsers] = [:]
    for entry in archive.entries.indices where findings.hasMarks(entry) {
      guard let id = archive.entries[entry].form else { continue }
      if users[id] == nil {
        users[id] = forms.first { $0.id == id }.map { CellUsers($0, book, width) }
      }
      guard let users = users[id] else { continue }
      for numbered in findings.marks(ofEntry: entry) {
        for cell in numbered.finding.cells { mark(entry, users[cell]) }
      }
    }
  }

  func isMarked(_ indicator: Int, entry: Int) -> Bool {
    words[entry * width + indicator >> 6] >> UInt64(indicator & 63) & 1 == 1
  }

  private mutating func mark(_ entry: Int, _ users: ArraySlice<UInt64>) {
    for (offset, word) in users.enumerated() { words[entry * width + offset] |= word }
  }
}

/// The indicators that each cell of a form goes into, as bits.
private struct CellUsers {
  private let form: Form
  private let width: Int
  private var words: [UInt64]

  init(_ form: Form, _ book: IndicatorBook, _ width: Int) {
    self.form = form
    self.width = width
    words = Array(repeating: 0, count: form.cells.count * width)
    for indicator in book.indicators.indices {
      guard let formula = book.formula(of: indicator, form: form.id) else { continue }
      for term in formula.numerator + formula.denominator {
        words[term.cell * width + indicator >> 6] |= 1 << UInt64(indicator & 63)
      }
    }
  }

  subscript(path: String) -> ArraySlice<UInt64> {
    guard let cell = form.cellIndex[path] else { return [] }
    return words[cell * width..<(cell + 1) * width]
  }
}
