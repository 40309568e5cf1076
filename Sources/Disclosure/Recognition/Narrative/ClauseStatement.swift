/// What the words beside a number say it counts.
struct ClauseStatement {
  /// The patterns of all verbs.
  var verbs: UInt128 = 0
  var excluding: UInt128 = 0
  /// The patterns of each verb, in order.
  private var masks: [UInt128] = []
  /// How many of the first `masks` are members of one list: `予以公开、部分公开`.
  private var listed = 0
  private(set) var lastWord: Int?
  var applicants = 0..<0

  mutating func add(_ mask: UInt128, token: Int, isJoined: Bool) {
    verbs |= mask
    if masks.isEmpty || (isJoined && listed == masks.count) { listed += 1 }
    masks.append(mask)
    lastWord = token
  }

  /// The patterns the number states: one, or all members of a list.
  func members(within taken: UInt128) -> [Int] {
    let lowest = verbs & taken
    guard lowest != 0 else { return [] }
    let list = distinct(masks.prefix(listed), within: taken)
    // A list has words for its members; one word with a finer pattern besides is no list.
    return list.count > 1 ? list : [lowest.trailingZeroBitCount]
  }

  /// The patterns of a word after the list: `不掌握、需另行制作等无法提供`.
  func others(within taken: UInt128) -> [Int] {
    let list = distinct(masks.prefix(listed), within: taken)
    guard list.count > 1 else { return [] }
    return distinct(masks.dropFirst(listed), within: taken).filter { !list.contains($0) }
  }

  private func distinct(_ masks: ArraySlice<UInt128>, within taken: UInt128) -> [Int] {
    var patterns: [Int] = []
    for mask in masks where mask & taken != 0 {
      let pattern = (mask & taken).trailingZeroBitCount
      if !patterns.contains(pattern) { patterns.append(pattern) }
    }
    return patterns
  }
}
