import Disclosure
package import Templating

/// The page of a district: its government's figures over the years, and the bodies beside it.
package struct DistrictView: PageView {
  package let edition: Edition
  package let region: RegionNode

  package static let template = "pages/district"
  package static let texts = ["district"] + BodyView.texts

  package var head: PageHead {
    PageHead(
      title: edition.words["district.page-title", ["name": region.name, "code": region.code]],
      description: edition.words["district.description", ["name": region.name]],
      crumbs: edition.descent(to: region.parent), section: .regions)
  }

  package static let shape = Shape(
    .text("heading"), .text("code"), .record("body", BodyView.shape),
    .list("bodyGroups", PeerListView.shape), .flag("hasNeighbours"),
    .list("neighbours", LinkView.shape))

  package func fill(_ values: inout Values) {
    values.text(region.name)
    values.text(region.code)
    values.record(region.government.map { BodyView(edition: edition, publisher: $0) })
    values.list(PeerListView.groups(in: region, edition))
    let neighbours = neighbours
    values.flag(!neighbours.isEmpty)
    values.list(neighbours)
  }

  /// The regions under the same city, this one among them.
  private var neighbours: [LinkView] {
    guard let parent = region.parent.flatMap({ edition.plan.regions[$0] }),
      parent.children.count > 1
    else { return [] }
    return parent.children.compactMap { edition.plan.regions[$0] }.map { sibling in
      LinkView(
        name: sibling.name, address: edition.address(of: .region(sibling.slug)),
        isCurrent: sibling.slug == region.slug, isOriginal: true)
    }
  }
}
