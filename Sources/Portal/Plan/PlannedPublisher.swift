package import Disclosure

/// A publisher with its reports and its place in the site.
package struct PlannedPublisher: Equatable, Sendable {
  package let publisher: Publisher
  package let group: PeerGroup
  /// The slug of its region; nil where the region is not known.
  package let region: String?
  /// Its page: the region's own page for a government.
  package let page: Page
  /// Its reports, positions in the archive, by year; all have a year.
  package let reports: [Int]
}
