/// The first byte of a packed finding: how grave it is, and which of its parts follow.
enum FindingMark {
  static let severity: UInt8 = 0b11
  static let place: UInt8 = 1 << 2
  /// The finding is about another file than the report's own.
  static let file: UInt8 = 1 << 3
  static let form: UInt8 = 1 << 4
  static let computation: UInt8 = 1 << 5
  static let waiver: UInt8 = 1 << 6

  /// What a packed argument is.
  enum ArgumentKind: UInt8 {
    case number
    case count
    case text
    case cell
  }
}

extension Severity {
  var code: UInt8 {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }

  init?(code: UInt8) {
    switch code {
    case 0: self = .info
    case 1: self = .warning
    case 2: self = .error
    default: return nil
    }
  }
}
