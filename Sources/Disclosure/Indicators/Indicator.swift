/// A defined quantity over reports: what is counted, in which unit, and where in each form it stands.
package struct Indicator: Equatable, Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    /// A number of requests, cases or documents.
    case count
    /// A number that may be negative, such as a net increase.
    case change
    /// An amount of money.
    case amount
    /// One count divided by another; shown as a fraction or a percentage.
    case share
  }

  /// The heading it stands under on pages.
  package enum Group: String, Sendable, CaseIterable, CustomStringConvertible {
    case requests
    case outcomes
    case review
    case disclosure

    /// Said outright, as wordings are asked for by it.
    package var description: String { rawValue }
  }

  /// Part of addresses, for ever: `app-new`.
  package let id: String
  package let title: Bilingual
  /// One or two sentences: what it says and what it does not say.
  package let explanation: Bilingual
  /// 件, 项 or 万元; empty for a share.
  package let unit: Bilingual
  package let kind: Kind
  package let group: Group
  /// Whether it is one part of another indicator, such as a single reason for a refusal.
  package var isDetail: Bool = false
}
