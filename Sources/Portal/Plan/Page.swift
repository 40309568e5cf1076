/// A page of the site, by what it is about.
package enum Page: Hashable, Sendable {
  case home
  case regions
  /// A province, city or district by its slug: `41`, `4101`, `410104`.
  case region(String)
  /// A body other than the region's government, by its id.
  case publisher(String)
  /// A report, by its position in the archive.
  case report(Int)
  case years
  /// The reports of one group in one year; long tables go on over several parts, from 1.
  case year(Int, PeerGroup, part: Int)
  /// The reports of one city, by its slug, in one year.
  case yearOfCity(Int, String)
  case indicators
  case indicator(String)
  /// The reports of one group in one year, sorted by an indicator.
  case indicatorOfYear(String, Int, PeerGroup, part: Int)
  case quality
  /// The findings of one rule, over several parts.
  case rule(String, part: Int)
  case method
  case data
  case about
  case notFound
  /// An old address that leads on: the slug of a region whose code is no longer used.
  case moved(String)
}
