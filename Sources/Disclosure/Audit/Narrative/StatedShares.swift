/// A percentage that does not follow from the numbers of the table.
///
/// Reports divide by what was handled, by what was received, or by both together; any of them is
/// right. Legal basis: none.
///
/// Example: 予以公开 30 件，占 75 %, while 48 requests were handled and 50 received.
struct StatedShares: ClaimRule {
  private static let wholes = [
    ["requests.total.total"], ["requests.new_received.total"],
    ["requests.new_received.total", "requests.carried_in.total"],
  ]

  func findings(on verdicts: [ClaimVerdict], in subject: AuditedReport) -> [Finding] {
    subject.report.claims.compactMap { claim in
      guard let share = claim.share, claim.cells.contains(where: { $0.hasPrefix("requests.") })
      else { return nil }
      return finding(claim, share, subject)
    }
  }

  private func finding(_ claim: Claim, _ share: Quantity, _ subject: AuditedReport) -> Finding? {
    let wholes = Self.wholes.compactMap { subject.sum(of: $0)?.integer }.filter { $0 > 0 }
    guard let count = claim.value.integer, let stated = share.scaled(to: 2), count < 1_000_000_000,
      let first = wholes.first, wholes.count == Self.wholes.count
    else { return nil }
    let shares = wholes.map { Int64(count) * 10_000 / Int64($0) }
    // One point of a hundred, in hundredths of a per cent.
    guard shares.allSatisfy({ abs($0 - stated) > 100 }) else { return nil }
    let computed = Quantity(mantissa: shares[0], decimals: 2)
    var finding = subject.finding(
      rule: "narrative-percentage", .info, at: claim.place,
      arguments: [
        "clause": .text(claim.clause), "stated": .number(share), "computed": .number(computed),
      ], computation: "\(count)/\(first) = \(computed)% ≠ \(share)%")
    finding.cells = claim.cells
    return finding
  }
}
