extension ByteReader {
  /// A packed finding of a report.
  mutating func finding(
    of file: String, _ strings: [String]
  ) throws(Malformed) -> Finding {
    let mark = try byte()
    var finding = Finding(
      rule: try string(of: strings), severity: try severity(mark), file: file,
      place: mark & FindingMark.place == 0 ? nil : try place())
    if mark & FindingMark.file != 0 { finding.file = try text() }
    if mark & FindingMark.form != 0 { finding.form = try string(of: strings) }
    if mark & FindingMark.computation != 0 { finding.computation = try text() }
    for _ in 0..<(try count()) { finding.cells.append(try string(of: strings)) }
    for _ in 0..<(try count()) { finding.arguments.append(try argument(strings)) }
    if mark & FindingMark.waiver != 0 { finding.waiver = try waiver() }
    return finding
  }

  /// Goes through a finding as `finding` does, and unpacks only what it is ordered by.
  mutating func findingSummary(_ strings: [String]) throws(Malformed) -> FindingSummary {
    let mark = try byte()
    let rule = try index(below: strings.count)
    let severity = try severity(mark)
    let place = mark & FindingMark.place == 0 ? nil : try place()
    let cell = try skipFinding(behindPlace: mark, strings: strings.count)
    return FindingSummary(
      rule: strings[rule], severity: severity, isWaived: mark & FindingMark.waiver != 0,
      place: place, cell: cell.map { strings[$0] })
  }

  /// Goes through a finding as `finding` does, and makes nothing of it.
  mutating func skipFinding(strings: Int) throws(Malformed) {
    let mark = try byte()
    _ = try index(below: strings)
    _ = try severity(mark)
    if mark & FindingMark.place != 0 { _ = try place() }
    _ = try skipFinding(behindPlace: mark, strings: strings)
  }

  /// Passes over all that follows the place, and tells the first of the cells.
  private mutating func skipFinding(
    behindPlace mark: UInt8, strings: Int
  ) throws(Malformed) -> Int? {
    if mark & FindingMark.file != 0 { _ = try piece() }
    if mark & FindingMark.form != 0 { _ = try index(below: strings) }
    if mark & FindingMark.computation != 0 { _ = try piece() }
    var cell: Int?
    for _ in 0..<(try count()) {
      let index = try index(below: strings)
      cell = cell ?? index
    }
    for _ in 0..<(try count()) { try skipArgument(strings: strings) }
    if mark & FindingMark.waiver != 0 { _ = try waiver() }
    return cell
  }

  private func severity(_ mark: UInt8) throws(Malformed) -> Severity {
    guard let severity = Severity(code: mark & FindingMark.severity) else { throw Malformed() }
    return severity
  }

  private mutating func string(of strings: [String]) throws(Malformed) -> String {
    strings[try index(below: strings.count)]
  }

  private mutating func index(below limit: Int) throws(Malformed) -> Int {
    let index = try number()
    guard index < limit else { throw Malformed() }
    return index
  }

  private mutating func place() throws(Malformed) -> Place {
    Place(line: Int(try signed()), column: Int(try signed()))
  }

  private mutating func argumentKind() throws(Malformed) -> FindingMark.ArgumentKind {
    guard let kind = FindingMark.ArgumentKind(rawValue: try byte()) else { throw Malformed() }
    return kind
  }

  private mutating func argument(_ strings: [String]) throws(Malformed) -> Finding.Argument {
    let name = try string(of: strings)
    switch try argumentKind() {
    case .number:
      let quantity = Quantity(mantissa: try signed(), decimals: try byte())
      return Finding.Argument(name: name, value: .number(quantity))
    case .count: return Finding.Argument(name: name, value: .count(Int(try signed())))
    case .text: return Finding.Argument(name: name, value: .text(try text()))
    case .cell: return Finding.Argument(name: name, value: .cell(try string(of: strings)))
    }
  }

  private mutating func skipArgument(strings: Int) throws(Malformed) {
    _ = try index(below: strings)
    switch try argumentKind() {
    case .number:
      _ = try signed()
      _ = try byte()
    case .count: _ = try signed()
    case .text: _ = try piece()
    case .cell: _ = try index(below: strings)
    }
  }

  private mutating func waiver() throws(Malformed) -> Waiver {
    let (rule, file) = (try text(), try text())
    let (reason, author, date) = (try text(), try text(), try text())
    return Waiver(
      rule: rule, file: file, cell: try optionalText(), printed: try optionalText(),
      reason: reason, author: author, date: date, place: try place())
  }
}
