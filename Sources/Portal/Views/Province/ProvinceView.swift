/// The page of a province, its cities side by side.
package struct ProvinceView: PlacePageView {
  package let edition: Edition
  package let region: RegionNode

  package static let template = "pages/province"
}
