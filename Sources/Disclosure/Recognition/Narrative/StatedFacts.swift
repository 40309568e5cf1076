/// The cells whose number the prose states beyond doubt: exactly, and of one cell only.
///
/// A cell for which the prose states two numbers is left out.
package struct StatedFacts: Equatable, Sendable {
  package struct Fact: Equatable, Sendable {
    package let path: String
    package let value: Quantity
    package let place: Place
  }

  /// In the order of their paths.
  package let facts: [Fact]

  package init(from claims: [Claim]) {
    let exact = claims.compactMap { claim -> Fact? in
      guard !claim.isApproximate, claim.candidates.count == 1, claim.candidates[0].count == 1,
        let path = claim.candidates[0].first, !path.hasPrefix("-")
      else { return nil }
      return Fact(path: path, value: claim.value, place: claim.place)
    }
    let ordered = exact.sorted { ($0.path, $0.place) < ($1.path, $1.place) }
    facts = ordered.enumerated().filter { index, fact in
      let same = ordered.filter { $0.path == fact.path }
      let isFirst = index == 0 || ordered[index - 1].path != fact.path
      return isFirst && same.allSatisfy { $0.value == fact.value }
    }.map(\.element)
  }
}
