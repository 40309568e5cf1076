/// Takes over the cells of a report that was parsed before.
///
/// Our own JSON says what each cell is; nothing has to be recognised, and nothing is trusted beyond
/// what it says: a cell without a number stays without one, and an unknown path is unrecognised.
struct ParsedReport {
  private(set) var cells: [Cell]
  private(set) var unrecognised: [Report.Unrecognised] = []

  init(_ parsed: ParsedCells, form: Form) {
    cells = Array(repeating: .absent, count: form.cells.count)
    for entry in parsed.entries {
      if let index = form.cellIndex[entry.path] {
        cells[index] = Self.cell(entry)
      } else if entry.state != "notInForm", entry.value != nil {
        unrecognised.append(
          Report.Unrecognised(place: entry.place, text: "\(entry.path) \(entry.value ?? "")"))
      }
    }
  }

  mutating func conclude(_ arithmetic: FormArithmetic) {
    LostCells.conclude(&cells, arithmetic: arithmetic, claims: [])
  }

  private static func cell(_ entry: ParsedCells.Entry) -> Cell {
    let number = entry.value.map { NumberReader.value(of: Array($0.utf8).span) }
    guard case .number(let printed) = number else {
      let isLost = entry.state == "absent" || entry.state == "notInForm"
      return isLost ? .absent : Cell(state: .blank, raw: entry.raw, place: entry.place)
    }
    // A value concluded for a lost cell is concluded again, by the same rules as from any source.
    let isConcluded = entry.state == "derived" && entry.raw == nil || entry.state == "summed"
    if isConcluded { return .absent }
    return Cell(
      state: entry.state == "derived" ? .derived : .reported, value: printed.value,
      raw: entry.raw ?? entry.value, place: entry.place,
      proof: entry.state == "derived" ? ["parsed"] : [])
  }
}
