import Disclosure

/// The sign behind a number that says how it came to be known, for readers without colour.
enum CellSign: Character, CaseIterable, Sendable {
  case derived = "*"
  case summed = "+"
  case disputed = "!"
  case absent = "?"
  case blank = "-"

  /// Nil where the report prints the number and nothing speaks against it.
  init?(_ cell: Cell, isDisputed: Bool) {
    switch cell.state {
    case .derived: self = .derived
    case .summed: self = .summed
    case .absent: self = .absent
    case .blank where cell.value == nil: self = .blank
    case .reported, .blank, .notInForm:
      guard isDisputed else { return nil }
      self = .disputed
    }
  }

  /// The key of its text.
  var key: String {
    switch self {
    case .derived: "signs.derived"
    case .summed: "signs.summed"
    case .disputed: "signs.disputed"
    case .absent: "signs.absent"
    case .blank: "signs.blank"
    }
  }
}
