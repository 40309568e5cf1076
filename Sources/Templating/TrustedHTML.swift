/// Markup that passes into a page unescaped: made by the program, never by a report.
package struct TrustedHTML: Equatable, Sendable {
  package let bytes: [UInt8]

  /// Vouches for the bytes: every text of a report in them has been escaped.
  package init(vouchedFor bytes: [UInt8]) {
    self.bytes = bytes
  }
}
