extension FingerprintWriter {
  /// Everything of a finding, its waiver as well.
  package mutating func combine(_ finding: Finding) {
    combine(finding.rule)
    combine(finding.severity.rawValue)
    combine(finding.file)
    combine(finding.place)
    combine(finding.cells.count)
    for cell in finding.cells { combine(cell) }
    combine(finding.arguments.count)
    for argument in finding.arguments { combine(argument) }
    combine(finding.computation)
    combine(finding.form)
    combine(finding.waiver)
  }

  private mutating func combine(_ place: Place?) {
    combine(place?.line ?? .min)
    combine(place?.column ?? .min)
  }

  private mutating func combine(_ argument: Finding.Argument) {
    combine(argument.name)
    switch argument.value {
    case .number(let quantity):
      combine(0)
      combine(UInt64(bitPattern: quantity.mantissa))
      combine(Int(quantity.decimals))
    case .count(let count):
      combine(1)
      combine(count)
    case .text(let text):
      combine(2)
      combine(text)
    case .cell(let path):
      combine(3)
      combine(path)
    }
  }

  package mutating func combine(_ waiver: Waiver?) {
    guard let waiver else { return combine(0) }
    combine(1)
    for text in [waiver.rule, waiver.file, waiver.reason, waiver.author, waiver.date] {
      combine(text)
    }
    combine(waiver.cell)
    combine(waiver.printed)
    combine(waiver.place)
  }
}
