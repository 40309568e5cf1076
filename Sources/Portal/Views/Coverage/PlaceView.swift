import Disclosure
package import Templating

/// What the pages of a city and of a province show alike (`parts/coverage-place`).
package struct PlaceView: View {
  let edition: Edition
  let region: RegionNode

  /// What it says, whichever page it is on.
  static let texts = ["coverage", "regions.title"] + BodyView.texts

  package static let shape = Shape(
    .text("meta"), .flag("hasChildren"), .list("children", CoverageRow.shape),
    .list("figures", FigureView.shape), .list("groups", CityGroupView.shape),
    .record("body", BodyView.shape), .list("switches", SwitchView.shape),
    .list("bodyGroups", GroupCoverageView.shape))

  package func fill(_ values: inout Values) {
    values.text(meta)
    values.flag(!children.isEmpty)
    values.list(children)
    values.list(figures)
    values.list(groups)
    values.record(region.government.map { BodyView(edition: edition, publisher: $0) })
    values.list([years].compactMap { $0 })
    values.list(bodyGroups)
  }
}

extension PlaceView {
  private var map: CoverageMap { CoverageMap(edition: edition) }

  /// `代码 410100 · 12 个县区 · 52/72 份 · 发现 14 项`.
  var meta: String {
    let code = edition.words["coverage.code", ["code": region.code]]
    let tally = RegionTally(edition, of: region).words(in: edition, countsCounties: true)
    return tally.isEmpty ? code : "\(code) · \(tally)"
  }

  var children: [CoverageRow] {
    region.children.compactMap { edition.plan.regions[$0] }.map(map.row)
  }

  /// The governments right below, side by side in the last year that has any.
  var groups: [CityGroupView] {
    let members = CityMembers(edition, of: region.slug)
    for year in edition.plan.years.reversed() {
      let views = [PeerGroup.cities, .counties].filter { $0 != ownGroup }
        .compactMap { members.view(of: $0, in: year) }
      if !views.isEmpty { return views }
    }
    return []
  }

  private var ownGroup: PeerGroup? {
    region.government.map { edition.plan.publishers[$0].group }
  }

  private var figures: [FigureView] {
    guard let group = groups.first else { return [] }
    return RegionFigures(edition: edition, region: region, table: group.table.id).views
  }

  /// The years of the city, each with all its bodies.
  private var years: SwitchView? {
    SwitchView(
      edition.words["coverage.years"],
      edition.plan.years.compactMap { year in
        edition.address(of: .yearOfCity(year, region.slug)).map {
          LinkView(name: String(year), address: $0)
        }
      })
  }

  var bodyGroups: [GroupCoverageView] {
    PeerGroup.allCases.compactMap { group in
      let bodies = region.bodies.filter { edition.plan.publishers[$0].group == group }
      guard !bodies.isEmpty else { return nil }
      return GroupCoverageView(
        heading: edition.words["groups.\(group)"], bodies: bodies.map(map.row(ofBody:)))
    }
  }
}
