import Disclosure
package import Templating

/// The page of one group of bodies in one year.
package struct YearView: PageView {
  package let edition: Edition
  package let year: Int
  package let group: PeerGroup
  package let part: Int

  package static let template = "pages/year"
  package static let texts = ["year", "years.title"] + Comparison.texts
  package static let settings: [RareSetting] = [.rowsPerPage]
  package static let shape = Shape(
    .text("heading"), .record("coverage", CoverageLine.shape),
    .list("switches", SwitchView.shape), .list("figures", FigureView.shape),
    .record("comparison", ComparisonTable.shape), .record("pager", PagerView.shape),
    .link("csv"))

  package var head: PageHead {
    PageHead(
      title: heading, description: words["year.description", ["title": heading]],
      crumbs: edition.crumbs(to: .years, "years.title"), section: .years)
  }

  package func fill(_ values: inout Values) {
    let comparison = Comparison(edition, of: group, in: year)
    values.text(heading)
    values.record(coverage(comparison))
    values.list(switches)
    values.list(figures)
    values.record(table(comparison))
    values.record(PagerView(edition, part: part) { .year(year, group, part: $0) })
    values.link(edition.plan.address(of: DataFile.year(year)))
  }
}

extension YearView {
  private var words: Words { edition.words }

  /// How new requests are distributed over the group.
  private var figures: [FigureView] {
    guard part == 1, let indicator = edition.contents.book.index(of: "app-new") else { return [] }
    let strip = StripFigure(
      edition: edition, indicator: indicator, year: year, group: group, table: "t-\(group)",
      csv: edition.plan.address(of: DataFile.year(year)))
    return [strip.view].compactMap { $0 }
  }

  private var heading: String {
    let title = words[
      "year.title", ["year": String(year), "group": words["groups.\(group)"]]]
    return part == 1 ? title : words["compare.part", ["title": title, "part": String(part)]]
  }

  func coverage(_ comparison: Comparison) -> CoverageLine {
    CoverageLine(
      edition, group, reporting: comparison.rows.count, known: comparison.known,
      missing: part == 1 ? MissingBodies(edition, of: group, in: year) : nil)
  }

  func table(_ comparison: Comparison) -> ComparisonTable {
    comparison.table(
      id: "t-\(group)", caption: words["compare.caption", ["title": heading]],
      part: edition.rows(ofPart: part, of: comparison.rows.count))
  }

  /// The other groups, the other years and, on the first part, the cities.
  var switches: [SwitchView] {
    let groups = edition.plan.roster.groups(in: year).map { other in
      LinkView(
        name: words["groups.\(other)"],
        address: edition.address(of: .year(year, other, part: 1)), isCurrent: other == group)
    }
    let years = edition.plan.years.compactMap { other in
      edition.address(of: .year(other, group, part: 1)).map {
        LinkView(name: String(other), address: $0, isCurrent: other == year)
      }
    }
    return [
      SwitchView(words["compare.groups"], groups), SwitchView(words["compare.years"], years),
      part == 1 ? SwitchView(words["compare.cities"], cities) : nil,
    ].compactMap { $0 }
  }

  private var cities: [LinkView] {
    edition.plan.regions.nodes.compactMap { node in
      edition.address(of: .yearOfCity(year, node.slug)).map {
        LinkView(name: node.name, address: $0, isOriginal: true)
      }
    }
  }
}
