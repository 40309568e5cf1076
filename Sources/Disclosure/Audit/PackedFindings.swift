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
      return Finding(rule: rule(of: index), severity: severity(of: index), file: file(of: index))
    }
  }

  package func file(of index: Int) -> String {
    files[Int(fileNumbers[index])]
  }

  package func rule(of index: Int) -> String {
    strings.strings[head(of: index)?.rule ?? 0]
  }

  package func severity(of index: Int) -> Severity {
    head(of: index)?.severity ?? .info
  }

  package func isWaived(_ index: Int) -> Bool {
    head(of: index)?.isWaived ?? false
  }

  private func head(of index: Int) -> (severity: Severity, isWaived: Bool, rule: Int)? {
    var reader = reader(at: index)
    return try? reader.findingHead()
  }

  private func reader(at index: Int) -> ByteReader {
    ByteReader(writer.bytes, in: Int(starts[index])..<writer.bytes.count)
  }
}

extension PackedFindings {
  /// Takes the waivers of the site into account.
  ///
  /// Only the findings about files that a waiver names are unpacked.
  package mutating func apply(_ waivers: Waivers, archive: Archive, forms: [Form]) {
    guard !waivers.waivers.isEmpty else { return }
    let concerned = Set(waivers.waivers.map(\.file))
    var kept = PackedFindings()
    var open: [Finding] = []
    for index in 0..<count {
      let finding = self[index]
      if concerned.contains(finding.file) { open.append(finding) } else { kept.append(finding) }
    }
    kept.append(waivers.applied(to: open, archive: archive, forms: forms))
    self = kept
  }
}
