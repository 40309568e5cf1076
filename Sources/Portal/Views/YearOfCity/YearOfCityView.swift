import Disclosure
package import Templating

/// The page of the bodies of one city in one year.
package struct YearOfCityView: PageView {
  package let edition: Edition
  package let year: Int
  package let city: RegionNode

  package static let template = "pages/year-of-city"
  package static let texts = ["year-of-city", "year.description"] + Comparison.texts
  package static let shape = Shape(
    .text("heading"), .list("switches", SwitchView.shape), .list("figures", FigureView.shape),
    .list("groups", CityGroupView.shape), .link("csv"))

  package var head: PageHead {
    PageHead(
      title: heading, description: edition.words["year.description", ["title": heading]],
      crumbs: edition.crumbs(to: city, including: true), section: .years)
  }

  package func fill(_ values: inout Values) {
    values.text(heading)
    values.list(switches)
    values.list([FigureView]())
    values.list(groups)
    values.link(edition.plan.address(of: DataFile.year(year)))
  }
}

extension YearOfCityView {
  private var heading: String {
    edition.words["year-of-city.title", ["year": String(year), "city": city.name]]
  }

  /// Each group in a table of its own: they are never mixed.
  var groups: [CityGroupView] {
    let members = CityMembers(edition, of: city.slug)
    return edition.plan.roster.groups(in: year).compactMap { members.view(of: $0, in: year) }
  }

  /// The other years of the city and the other cities of the year.
  var switches: [SwitchView] {
    let years = edition.plan.years.compactMap { other in
      edition.address(of: .yearOfCity(other, city.slug)).map {
        LinkView(name: String(other), address: $0, isCurrent: other == year)
      }
    }
    let cities = edition.plan.regions.nodes.compactMap { node in
      edition.address(of: .yearOfCity(year, node.slug)).map {
        LinkView(
          name: node.name, address: $0, isCurrent: node.slug == city.slug, isOriginal: true)
      }
    }
    return [
      SwitchView(edition.words["compare.years"], years),
      SwitchView(edition.words["compare.cities"], cities),
    ].compactMap { $0 }
  }
}
