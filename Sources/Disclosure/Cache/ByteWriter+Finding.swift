extension ByteWriter {
  /// Packs a finding: texts that recur as numbers of a table, all else in place.
  mutating func append(_ finding: Finding, of file: String, _ strings: inout StringTable) {
    append(mark(of: finding, file))
    append(count: strings.number(of: finding.rule))
    if let place = finding.place { append(place) }
    if finding.file != file { append(finding.file) }
    if let form = finding.form { append(count: strings.number(of: form)) }
    if !finding.computation.isEmpty { append(finding.computation) }
    append(count: finding.cells.count)
    for cell in finding.cells { append(count: strings.number(of: cell)) }
    append(count: finding.arguments.count)
    for argument in finding.arguments { append(argument, &strings) }
    if let waiver = finding.waiver { append(waiver) }
  }

  private func mark(of finding: Finding, _ file: String) -> UInt8 {
    var mark = finding.severity.code
    if finding.place != nil { mark |= FindingMark.place }
    if finding.file != file { mark |= FindingMark.file }
    if finding.form != nil { mark |= FindingMark.form }
    if !finding.computation.isEmpty { mark |= FindingMark.computation }
    if finding.waiver != nil { mark |= FindingMark.waiver }
    return mark
  }

  private mutating func append(_ place: Place) {
    append(signed: Int64(place.line))
    append(signed: Int64(place.column))
  }

  private mutating func append(_ argument: Finding.Argument, _ strings: inout StringTable) {
    append(count: strings.number(of: argument.name))
    switch argument.value {
    case .number(let quantity):
      append(FindingMark.ArgumentKind.number.rawValue)
      append(signed: quantity.mantissa)
      append(quantity.decimals)
    case .count(let count):
      append(FindingMark.ArgumentKind.count.rawValue)
      append(signed: Int64(count))
    case .text(let text):
      append(FindingMark.ArgumentKind.text.rawValue)
      append(text)
    case .cell(let path):
      append(FindingMark.ArgumentKind.cell.rawValue)
      append(count: strings.number(of: path))
    }
  }

  private mutating func append(_ waiver: Waiver) {
    for text in [waiver.rule, waiver.file, waiver.reason, waiver.author, waiver.date] {
      append(text)
    }
    append(optional: waiver.cell)
    append(optional: waiver.printed)
    append(waiver.place)
  }
}
