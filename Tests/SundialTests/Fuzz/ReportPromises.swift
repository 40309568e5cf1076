import Disclosure

/// What holds of every report, however damaged its file is.
enum ReportPromises {
  /// The promises a report breaks, in words; empty when it keeps them all.
  static func broken(by report: Report, of text: SourceText, forms: [Form]) -> [String] {
    var broken: [String] = []
    // A file that is no text has no lines, and counts as one.
    if report.lineUses.count != max(text.fileLineCount, 1) {
      broken.append("\(text.fileLineCount) lines, \(report.lineUses.count) of them accounted for")
    }
    let form = forms.first { $0.id == report.form }
    if report.cells.count != form?.cells.count ?? 0 {
      broken.append("\(report.cells.count) cells on the form \(report.form ?? "none")")
    }
    for (index, cell) in report.cells.enumerated() {
      let path = form.map { $0.cells[index].path } ?? "\(index)"
      broken += faults(of: cell, in: text, lineUses: report.lineUses).map { "\(path): \($0)" }
    }
    return broken
  }

  private static func faults(
    of cell: Cell, in text: SourceText, lineUses: [LineUse]
  ) -> [String] {
    var faults: [String] = []
    switch cell.state {
    case .reported:
      if cell.value == nil { faults.append("reported without a value") }
      if !isPrinted(cell, in: text) { faults.append("\(cell.raw ?? "nothing") is not printed") }
      if let value = cell.value, let raw = cell.raw, number(in: raw) != value {
        faults.append("\(raw) was read as \(value)")
      }
    case .derived:
      if cell.value == nil { faults.append("derived without a value") }
      if cell.proof.isEmpty { faults.append("derived without a proof") }
    case .summed:
      if cell.value == nil { faults.append("summed without a value") }
    case .blank, .absent, .notInForm:
      if let value = cell.value { faults.append("\(cell.state) with the value \(value)") }
    }
    if let line = cell.place?.line, !lineUses.indices.contains(line - 1) {
      faults.append("stands on line \(line) of \(lineUses.count)")
    }
    return faults
  }

  /// The number that the digits of a spelling make, whatever stands between and around them.
  private static func number(in raw: String) -> Quantity? {
    var digits = ""
    var decimals: UInt8?
    var isNegative = false
    for scalar in raw.unicodeScalars {
      switch scalar {
      case "0"..."9": digits.unicodeScalars.append(scalar)
      case "０"..."９": digits += String(scalar.value - 0xFF10)
      case ".", "．": decimals = 0
      case "-", "−", "－": isNegative = true
      default: continue
      }
      if let count = decimals, scalar.properties.numericType != nil { decimals = count + 1 }
    }
    return Int64(digits).map { Quantity(mantissa: isNegative ? -$0 : $0, decimals: decimals ?? 0) }
  }

  /// Whether the spelling of a cell stands on the line the cell names.
  ///
  /// Our own JSON names the lines of the report it was made from, which is not at hand.
  private static func isPrinted(_ cell: Cell, in text: SourceText) -> Bool {
    guard let raw = cell.raw, let place = cell.place, !raw.isEmpty else { return false }
    if text.parsed != nil { return true }
    let spelling = Array(raw.utf8)
    // A row of a web table may stand on many lines of the file, each cell on its own.
    let lines = text.lines.filter { $0.number == place.line }.map { $0.start..<$0.end }
    let cells = text.cells.filter { $0.line == place.line }.map { $0.start..<$0.end }
    return (lines + cells).contains { range in
      text.bytes[Int(range.lowerBound)..<Int(range.upperBound)].contains(subsequence: spelling)
    }
  }
}

extension Collection where Element: Equatable {
  fileprivate func contains(subsequence other: some Collection<Element>) -> Bool {
    firstRange(of: other) != nil
  }
}
