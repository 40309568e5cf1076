/// At most a quarter of the requests is carried into the next year.
///
/// An answer is due in twenty working days and may be put off by twenty more, so a larger share
/// is unusual, not wrong. Legal basis: 政府信息公开条例 第三十三条.
///
/// Example: 60 new requests, 4 carried in and 20 carried out: `20/(60+4) = 31.3 %`.
struct CarriedOutShare: ReportRule {
  /// Shares of fewer requests say little.
  private static let fewestRequests = 20

  func findings(in subject: AuditedReport) -> [Finding] {
    guard let index = subject.grid?.form.cellIndex,
      let received = count("requests.new_received.total", index, subject),
      let carriedIn = count("requests.carried_in.total", index, subject),
      let cell = index["requests.carried_out.total"],
      let out = subject.figures[cell]?.integer
    else { return [] }
    let (pending, overflow) = received.addingReportingOverflow(carriedIn)
    guard !overflow, pending >= CarriedOutShare.fewestRequests, out > pending / 4,
      out <= Int.max / 2000, out * 4 > pending
    else { return [] }
    let tenths = (out * 2000 + pending) / (pending * 2)
    let share = "\(tenths / 10).\(tenths % 10)"
    return [
      subject.finding(
        rule: "carried-out-share", .info, at: cell,
        arguments: [
          "printed": .count(out), "pending": .count(pending), "share": .text(share),
        ], computation: "\(out)/(\(received)+\(carriedIn)) = \(share) %")
    ]
  }

  private func count(_ path: String, _ index: [String: Int], _ subject: AuditedReport) -> Int? {
    index[path].flatMap { subject.figures[$0]?.integer }
  }
}
