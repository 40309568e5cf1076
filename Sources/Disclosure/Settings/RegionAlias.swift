/// An old code of a region and the code that took its place: pages are found under both.
package struct RegionAlias: Equatable, Sendable {
  package let from: String
  package let to: String
}
