/// Findings in a few dozen bytes each, unpacked when they are asked for.
///
/// A site of ten thousand reports has fifty thousand of them; most tell a few numbers, and cells,
/// rules and names that recur thousands of times and are kept once.
package struct PackedFindings: Sendable {
  /// One finding after the other, as the cache keeps them.
  private var writer = ByteWriter()
  /// Where each begins.
  private var starts: [UInt32] = []
  /// The file of each, as a position in `files`.
  private var fileNumbers: [Int32] = []
  private var files: [String] = []
  private var strings = StringTable()

  package init() {}

  package init(_ findings: [Finding]) {
    append(findings)
  }

  package var count: Int { starts.count }

  package mutating func append(_ findings: [Finding]) {
    for finding in findings { append(finding) }
  }

  package mutating func append(_ finding: Finding) {
    // The findings of a report come one after the other.
    if files.last != finding.file { files.append(finding.file) }
    fileNumbers.append(Int32(truncatingIfNeeded: files.count - 1))
    starts.append(UInt32(truncatingIfNeeded: writer.bytes.count))
    writer.append(finding, of: finding.file, &strings)
  }

  package subscript(index: Int) -> Finding {
    var reader = reader(at: index)
    do throws(ByteReader.Malformed) {
      return try reader.finding(of: file(of: index), strings.strings)
    } catch {
      // Never, as nobody else wrote these bytes.
      return Finding(rule: String(), severity: .info, file: file(of: index))
    }
  }

  package func summary(of index: Int) -> FindingSummary {
    var reader = reader(at: index)
    do throws(ByteReader.Malformed) {
      return try reader.findingSummary(strings.strings)
    } catch {
      return FindingSummary(rule: String(), severity: .info, isWaived: false, place: nil, cell: nil)
    }
  }

  package func file(of index: Int) -> String {
    files[Int(fileNumbers[index])]
  }

  private func reader(at index: Int) -> ByteReader {
    ByteReader(writer.bytes, in: Int(starts[index])..<writer.bytes.count)
  }
}
