/// Finds what somebody probably meant by a misspelt name.
package enum NearestSpelling {
  /// The candidate closest to `word`, the earlier one of two equally close; nil where none is near.
  ///
  /// A third of the letters may differ, Chinese or Latin; a name that is part of the other is near
  /// too (`管城区` and `管城回族区`, `amount` and `amount_wan`). Case and `-` for `_` cost nothing.
  package static func of(_ word: String, among candidates: some Sequence<String>) -> String? {
    let wanted = letters(of: word)
    guard !wanted.isEmpty, wanted.count <= longestWord else { return nil }
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
      let limit = best.map { $0.distance - 1 } ?? .max
      guard limit >= 0 else { break }
      let offered = letters(of: candidate)
      guard let distance = distance(wanted, offered, limit: limit) else { continue }
      best = (candidate, distance)
    }
    return best?.candidate
  }

  private static let longestWord = 64

  /// The letters that count: ASCII in lower case, `-` and space as `_`.
  private static func letters(of word: String) -> [Unicode.Scalar] {
    word.unicodeScalars.prefix(longestWord + 1).map { scalar in
      switch scalar {
      case "A"..."Z": Unicode.Scalar(UInt8(scalar.value + 32))
      case "-", " ": "_"
      default: scalar
      }
    }
  }

  /// The distance where it is small enough to be a slip, else nil.
  private static func distance(
    _ wanted: [Unicode.Scalar], _ offered: [Unicode.Scalar], limit: Int
  ) -> Int? {
    guard !offered.isEmpty, offered.count <= longestWord else { return nil }
    let shorter = min(wanted.count, offered.count)
    let longer = max(wanted.count, offered.count)
    let slips = min(limit, max(1, (longer + 1) / 3))
    if let edits = edits(wanted, offered, limit: slips), edits < longer { return edits }
    // A part of the other name ranks behind every slip.
    let partial = longer
    guard partial <= limit, shorter >= 2, contains(wanted, offered) || contains(offered, wanted)
    else { return nil }
    return partial
  }

  /// The least number of letters inserted, dropped, exchanged or swapped with a neighbour.
  private static func edits(
    _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], limit: Int
  ) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in 1...left.count {
      var current = [row]
      for column in 1...right.count {
        let isSame = left[row - 1] == right[column - 1]
        var cost = min(last[column], current[column - 1]) + 1
        cost = min(cost, last[column - 1] + (isSame ? 0 : 1))
        let isSwap =
          row > 1 && column > 1 && left[row - 1] == right[column - 2]
          && left[row - 2] == right[column - 1]
        if isSwap { cost = min(cost, beforeLast[column - 2] + 1) }
        current.append(cost)
      }
      guard let least = current.min(), least <= limit else { return nil }
      (beforeLast, last) = (last, current)
    }
    return last.last.flatMap { $0 <= limit ? $0 : nil }
  }

  private static func contains(_ whole: [Unicode.Scalar], _ part: [Unicode.Scalar]) -> Bool {
    guard part.count <= whole.count else { return false }
    return (0...whole.count - part.count).contains {
      whole[$0..<$0 + part.count].elementsEqual(part)
    }
  }
}
