package import Templating

/// The page of a province: what there is of it, and its cities side by side.
package struct ProvinceView: PageView {
  package let edition: Edition
  package let region: RegionNode

  package static let template = "pages/province"
  package static let texts = PlaceView.texts
  package static let shape = Shape(.text("heading"), .record("place", PlaceView.shape))

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
