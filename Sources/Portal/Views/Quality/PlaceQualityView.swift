import Disclosure
import Templating

/// What a supervisor asks of a city: how many reports, findings, and checks that could not be made.
struct PlaceQualityView: View {
  let name: String
  let address: String?
  let reports: Int
  let errors: Int
  let warnings: Int
  let unknown: Int

  static let shape = Shape(
    .text("name"), .link("address"), .text("reports"), .text("errors"), .text("warnings"),
    .text("unknown"))

  func fill(_ values: inout Values) {
    values.text(name)
    values.link(address)
    values.text(NumberText.grouped(reports))
    values.text(NumberText.grouped(errors))
    values.text(NumberText.grouped(warnings))
    values.text(NumberText.grouped(unknown))
  }

  /// One row for each city, and for each region that belongs to none.
  static func rows(of edition: Edition) -> [PlaceQualityView] {
    var entries: [String: [Int]] = [:]
    for planned in edition.plan.publishers {
      guard let region = planned.region else { continue }
      let place = edition.plan.regions.city(of: region) ?? region
      entries[place, default: []] += planned.reports
    }
    return entries.sorted { $0.key < $1.key }.compactMap { slug, entries in
      edition.plan.regions[slug].map { row(of: $0, entries, edition) }
    }
  }

  private static func row(
    of region: RegionNode, _ entries: [Int], _ edition: Edition
  ) -> PlaceQualityView {
    let findings = edition.contents.findings.counts(ofEntries: entries)
    return PlaceQualityView(
      name: region.name, address: edition.address(of: .region(region.slug)),
      reports: entries.count, errors: findings.errors, warnings: findings.warnings,
      unknown: entries.reduce(0) { $0 + edition.contents.records[$1].unknown })
  }
}
