/// The findings that somebody answers for.
///
/// A waived finding stays visible with the name of its signatory and no longer counts. A waiver
/// covers what the cell printed when it was signed: once the cell prints something else the
/// finding counts again, and so that nobody is surprised, a hint says why.
package struct Waivers: Sendable {
  package let waivers: [Waiver]
  /// The file they stand in, for findings about the waivers themselves.
  package let file: String

  package init(_ waivers: [Waiver], file: String = "waivers.yaml") {
    self.waivers = waivers
    self.file = file
  }

  /// The findings with their waivers, and what became of waivers that lapsed or cover nothing.
  ///
  /// The archive tells what the cells print now.
  package func applied(to findings: [Finding], archive: Archive, forms: [Form]) -> [Finding] {
    guard !waivers.isEmpty else { return findings }
    let figures = PrintedFigures(archive, forms, of: waivers)
    var findings = findings
    var notes: [Finding] = []
    for waiver in waivers {
      let covered = findings.indices.filter { waiver.covers(findings[$0]) }
      if let first = covered.first, let now = figures.changed(since: waiver) {
        notes.append(lapsed(waiver, findings[first], now))
      } else if covered.isEmpty {
        notes.append(unused(waiver))
      } else {
        for index in covered { findings[index].waiver = waiver }
      }
    }
    return (findings + notes).inReadingOrder()
  }
}

extension Waivers {
  private func lapsed(_ waiver: Waiver, _ finding: Finding, _ now: String) -> Finding {
    var note = Finding(
      rule: "waiver-lapsed", severity: .info, file: finding.file, place: finding.place,
      cells: waiver.cell.map { [$0] } ?? [],
      arguments: [
        "waived": .text(waiver.rule), "signed": .text(waiver.printed ?? ""), "now": .text(now),
        "author": .text(waiver.author), "date": .text(waiver.date),
        "waiverLine": .count(waiver.place.line),
      ], form: finding.form)
    if let cell = waiver.cell { note.add("cell", .cell(cell)) }
    return note
  }

  private func unused(_ waiver: Waiver) -> Finding {
    var note = Finding(
      rule: "waiver-unused", severity: .info, file: file, place: waiver.place,
      arguments: ["waived": .text(waiver.rule), "report": .text(waiver.file)])
    if let cell = waiver.cell { note.add("covered", .text(cell)) }
    return note
  }
}

extension Waiver {
  fileprivate func covers(_ finding: Finding) -> Bool {
    guard finding.rule == rule, finding.file == file else { return false }
    return cell.map(finding.cells.contains) ?? finding.cells.isEmpty
  }
}

/// What the cells under waiver print now.
private struct PrintedFigures {
  private var cells: [String: [String: PackedCell]] = [:]

  init(_ archive: Archive, _ forms: [Form], of waivers: [Waiver]) {
    let files = Set(waivers.map(\.file))
    for entry in archive.entries where files.contains(entry.file) {
      guard let form = forms.first(where: { $0.id == entry.form }) else { continue }
      for waiver in waivers where waiver.file == entry.file {
        guard let path = waiver.cell, let index = form.cellIndex[path] else { continue }
        cells[entry.file, default: [:]][path] = entry.cell(at: index)
      }
    }
  }

  /// What the cell prints instead of what the waiver was signed for; nil where it is the same.
  func changed(since waiver: Waiver) -> String? {
    guard let path = waiver.cell, let signed = waiver.printed, let cell = cells[waiver.file]?[path]
    else { return nil }
    let now = cell.evidence
    return now == Quantity(signedAs: signed) ? nil : now?.description ?? ""
  }
}

extension Quantity {
  /// A number as it stands in `waivers.yaml`: `1,438`, `-2`, `35004.482`; nil for anything else.
  init?(signedAs text: String) {
    let plain = text.filter { $0 != "," && $0 != "，" && !$0.isWhitespace }
    let parts = plain.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let digits = Int64(parts.joined()),
      parts.joined().last?.isNumber == true
    else { return nil }
    let decimals = parts.count == 2 ? parts[1].count : 0
    guard decimals <= Quantity.maximumDecimals else { return nil }
    self.init(mantissa: digits, decimals: UInt8(decimals))
  }
}
