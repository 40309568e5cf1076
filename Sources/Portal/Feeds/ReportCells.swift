import Disclosure
import Templating

/// What all rows about a report begin and end with: written once, and repeated as bytes.
struct ReportCells: Sendable {
  private var bytes: [UInt8] = []
  /// Where the head and the tail of each entry end.
  private var ends: [Int32] = [0]

  init(of archive: Archive) {
    ends.reserveCapacity(2 * archive.entries.count + 1)
    for entry in archive.entries {
      append(headOf: entry)
      ends.append(Int32(truncatingIfNeeded: bytes.count))
      append(text: entry.file)
      ends.append(Int32(truncatingIfNeeded: bytes.count))
    }
  }

  /// Hands over `publisher,region,name,kind,year,form,` and `file,`, each with the last comma.
  func withCells(
    of entry: Int,
    _ use: (_ head: UnsafeBufferPointer<UInt8>, _ tail: UnsafeBufferPointer<UInt8>) -> Void
  ) {
    bytes.withUnsafeBufferPointer { bytes in
      let (head, tail) = (range(2 * entry), range(2 * entry + 1))
      use(
        UnsafeBufferPointer(rebasing: bytes[head]), UnsafeBufferPointer(rebasing: bytes[tail]))
    }
  }
}

extension ReportCells {
  private func range(_ index: Int) -> Range<Int> {
    Int(ends[index])..<Int(ends[index + 1])
  }

  private mutating func append(headOf entry: ArchiveEntry) {
    let publisher = entry.publisher
    append(text: publisher?.id)
    append(text: publisher?.region)
    append(text: publisher?.name)
    append(text: publisher?.kind.rawValue)
    if let year = entry.year { bytes.append(decimal: year) }
    bytes.append(UInt8(ascii: ","))
    append(text: entry.form)
  }

  private mutating func append(text: String?) {
    if let text { CSVText.append(text, to: &bytes) }
    bytes.append(UInt8(ascii: ","))
  }
}
