package import Templating

/// The page of a region that others lie in: what there is of it, and its parts side by side.
///
/// Cities and provinces differ by their templates alone, which a site may change one by one.
package protocol PlacePageView: PageView {
  var edition: Edition { get }
  var region: RegionNode { get }
}

extension PlacePageView {
  package static var texts: [String] { PlaceView.texts }
  package static var shape: Shape { PlaceView.pageShape }

  package var head: PageHead {
    PageHead(
      title: edition.words["coverage.region-title", ["name": region.name, "code": region.code]],
      description: edition.words["coverage.region-description", ["name": region.name]],
      crumbs: edition.crumbs(to: .regions, "regions.title")
        + edition.crumbs(to: region, including: false), section: .regions)
  }

  package func fill(_ values: inout Values) {
    values.text(region.name)
    values.record(PlaceView(edition: edition, region: region))
  }
}

extension PlaceView {
  fileprivate static let pageShape = Shape(.text("heading"), .record("place", PlaceView.shape))
}
