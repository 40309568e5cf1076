import Testing

@testable import Disclosure

/// Entries of an archive written out in a test: every cell prints 0 unless the test says otherwise.
enum IndicatorFixture {
  static let library = Result { () throws(Failure) in try FormLibrary.builtIn() }
  static let book = Result { () throws(Failure) in
    try IndicatorBook(forms: FormLibrary.builtIn())
  }

  /// Each row's figures start at its first cell; a figure that is nil leaves the cell blank.
  static func entry(
    _ formID: String, _ rows: KeyValuePairs<String, [Int?]> = [:], lost: [String] = [],
    derived: [String] = [], amounts: KeyValuePairs<String, Quantity> = [:]
  ) throws -> ArchiveEntry {
    let form = try #require(try library.get()[formID])
    var cells = form.cells.indices.map {
      Cell(state: .reported, value: .zero, raw: "0", place: Place(line: 100 + $0))
    }
    for (row, figures) in rows {
      for (cell, figure) in zip(indices(under: row, in: form), figures) {
        cells[cell].value = figure.map(Quantity.init)
        if figure == nil { cells[cell].state = .blank }
      }
    }
    for (path, amount) in amounts {
      for cell in indices(under: path, in: form) { cells[cell].value = amount }
    }
    for path in derived {
      for cell in indices(under: path, in: form) { cells[cell].state = .derived }
    }
    for path in lost {
      for cell in indices(under: path, in: form) { cells[cell] = .absent }
    }
    return ArchiveEntry(
      file: "999101/2020.txt", publisher: nil, year: form.years.lowerBound, form: formID,
      packedCells: PackedCells(cells))
  }

  private static func indices(under path: String, in form: Form) -> [Int] {
    form.cells.indices.filter {
      form.cells[$0].path == path || form.cells[$0].path.hasPrefix(path + ".")
    }
  }
}
