/// Something the claims of the prose are held against.
protocol ClaimRule: Sendable {
  /// The verdicts are those on the report's claims, in their order.
  func findings(on verdicts: [ClaimVerdict], in subject: AuditedReport) -> [Finding]
}
