import Disclosure

/// A cell in the machine's words; `TableSkeleton` has opened it and named the state's key.
enum CellJSON {
  static func write(_ cell: Cell, to json: inout JSONWriter) {
    json.append(stateAndKey(of: cell.state))
    value(cell.value, to: &json)
    if let raw = cell.raw {
      json.append(",\"raw\":")
      json.quote(raw)
    } else {
      json.append(",\"raw\":null")
    }
    json.append(",\"line\":")
    if let line = cell.place?.line {
      json.appendDigits(of: Int64(line))
    } else {
      json.append("null")
    }
    if !cell.proof.isEmpty { json.member("proof", cell.proof) }
    json.append("}")
  }

  private static func value(_ value: Quantity?, to json: inout JSONWriter) {
    guard let value else { return json.append("null") }
    if value.isInteger {
      json.appendDigits(of: value.mantissa)
    } else {
      json.appendText(value.description)
    }
  }

  /// The state, the quote behind it, and the next key: one copy instead of three.
  private static func stateAndKey(of state: Cell.State) -> StaticString {
    switch state {
    case .reported: "reported\",\"value\":"
    case .blank: "blank\",\"value\":"
    case .absent: "absent\",\"value\":"
    case .notInForm: "notInForm\",\"value\":"
    case .summed: "summed\",\"value\":"
    case .derived: "derived\",\"value\":"
    }
  }
}
