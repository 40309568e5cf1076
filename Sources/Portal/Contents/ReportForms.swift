import Disclosure

/// The form of every report of an archive as a small number.
struct ReportForms: Sendable {
  /// The ids of all forms that are read.
  let ids: [String]
  /// Positions in `ids`, one per entry; -1 where there is none.
  private let positions: [Int16]

  init(of archive: Archive, _ forms: [Form]) {
    let ids = forms.map(\.id)
    self.ids = ids
    positions = archive.entries.map { entry in
      Int16(truncatingIfNeeded: entry.form.flatMap { ids.firstIndex(of: $0) } ?? -1)
    }
  }

  /// Nil for a report without a form.
  subscript(entry: Int) -> Int? {
    positions[entry] < 0 ? nil : Int(positions[entry])
  }
}
