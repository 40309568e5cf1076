import Templating

extension Values {
  /// A place on the page of a report, or nothing where the report has none.
  mutating func link(
    toReport entry: Int, of plan: SitePlan, anchor: (inout [UInt8]) -> Void
  ) {
    link { bytes in
      guard plan.append(addressOfReport: entry, to: &bytes) else { return }
      bytes.append(UInt8(ascii: "#"))
      anchor(&bytes)
    }
  }
}
