/// How far the numbers of two forms can be held against each other.
package enum Comparability: String, Sendable, CaseIterable, Comparable, CustomStringConvertible {
  /// Different things under a similar name: separate panels.
  case none
  /// Drawn together with a break between them; no change is computed across it.
  case similar
  /// The same thing: may be compared freely.
  case same

  /// Said outright, as looking for the name of a case takes long, and wordings are asked for by it.
  package var description: String { rawValue }

  package static func < (left: Comparability, right: Comparability) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .none: 0
    case .similar: 1
    case .same: 2
    }
  }
}
