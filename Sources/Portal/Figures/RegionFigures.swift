import Charts
import Disclosure

/// The charts of a province's or city's page: the governments right below it, side by side.
struct RegionFigures {
  let edition: Edition
  let region: RegionNode
  let table: String

  private static let panels = ["app-new", "rate-open-partial"]

  var views: [FigureView] {
    let publishers = region.children.compactMap { edition.plan.regions[$0]?.government }
    guard let year = edition.plan.years.last else { return [] }
    return Self.panels.compactMap { id in
      edition.contents.book.index(of: id).flatMap { indicator in
        PanelFigure(
          edition: edition, indicator: indicator, publishers: publishers, owner: region.name,
          table: table, csv: edition.plan.address(of: .year(year))
        ).view
      }
    }
  }
}
