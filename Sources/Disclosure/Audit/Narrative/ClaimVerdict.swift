/// How a claim of the prose stands to the cells it may be about.
enum ClaimVerdict: Equatable {
  /// One of its candidates prints the number.
  case fits
  /// Its likeliest candidate comes to another number; certain where no candidate is unknown.
  case differs(printed: Quantity, isCertain: Bool)
  /// The cells are there and print no number.
  case blank
  /// The cells were lost.
  case absent
}

extension Claim {
  /// Whether a number may be the one stated: the same, or within ten per cent of a rounded one.
  func allows(_ number: Quantity) -> Bool {
    if number == value { return true }
    return isApproximate && isWithin(tenths: 1, of: number)
  }

  /// Whether the stated and another number differ by at most so many tenths of the larger.
  func isWithin(tenths: Int64, of number: Quantity) -> Bool {
    let (small, large) = number < value ? (number, value) : (value, number)
    guard let gap = large.adding(small, times: -1),
      let tenfold = Quantity.zero.adding(gap, times: 10),
      let bound = Quantity.zero.adding(large, times: tenths)
    else { return false }
    return !(bound < tenfold)
  }

  /// The cells of its likeliest candidate.
  var cells: [String] {
    (candidates.first ?? []).filter { !$0.hasPrefix("-") }
  }

  /// Whether one of its cells is such.
  func isAbout(_ isSuch: (String) -> Bool) -> Bool {
    candidates.first?.contains { !$0.hasPrefix("-") && isSuch($0) } ?? false
  }
}

extension AuditedReport {
  func verdict(on claim: Claim) -> ClaimVerdict {
    if claim.candidates.contains(where: { fits(claim, $0) }) { return .fits }
    guard let first = claim.candidates.first else { return .absent }
    if let printed = sum(of: first) {
      let isCertain = claim.candidates.allSatisfy { sum(of: $0) != nil }
      return .differs(printed: printed, isCertain: isCertain)
    }
    // A lost cell may well hold the zero that the prose states.
    if claim.value == .zero { return .fits }
    return isBlank(first) ? .blank : .absent
  }

  private func fits(_ claim: Claim, _ candidate: [String]) -> Bool {
    sum(of: candidate, isEvidence: false).map { claim.allows($0) } ?? false
  }

  /// What the cells come to; nil where one of them is not known.
  func sum(of paths: [String], isEvidence: Bool = true) -> Quantity? {
    guard !paths.isEmpty, let grid else { return nil }
    var sum = Quantity.zero
    for path in paths {
      let isTaken = path.hasPrefix("-")
      guard let cell = grid.form.cellIndex[isTaken ? String(path.dropFirst()) : path],
        let value = isEvidence ? figures[cell] : report.cells[cell].value,
        let next = sum.adding(value, times: isTaken ? -1 : 1)
      else { return nil }
      sum = next
    }
    return sum
  }

  /// Whether the cells that print no number are there.
  func isBlank(_ paths: [String]) -> Bool {
    guard let grid else { return false }
    return paths.allSatisfy { path in
      guard let cell = grid.form.cellIndex[path.hasPrefix("-") ? String(path.dropFirst()) : path]
      else { return false }
      return figures[cell] != nil || report.cells[cell].state == .blank
        || report.cells[cell].place != nil
    }
  }
}
