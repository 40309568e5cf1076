package import Disclosure

/// A region that has a page: it has reports, or regions under it have.
package struct RegionNode: Equatable, Sendable {
  /// The code of six digits.
  package let code: String
  package let name: String
  package let level: Region.Level
  /// The code without the zeros of its level; part of addresses: `41`, `4101`, `410104`.
  package let slug: String
  /// The slug of the region above; nil at the top.
  package let parent: String?
  /// The slugs of the regions right below, by code.
  package internal(set) var children: [String]
  /// The position in `SitePlan.publishers` of the region's government.
  package internal(set) var government: Int?
  /// The positions of the other bodies of this very region, by group, then id.
  package internal(set) var bodies: [Int]
}
