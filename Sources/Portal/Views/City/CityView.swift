/// The page of a city, its districts side by side.
package struct CityView: PlacePageView {
  package let edition: Edition
  package let region: RegionNode

  package static let template = "pages/city"
}
