import Disclosure
import Templating

/// Turns planned pages into bytes, in one language.
package struct PageRenderer: Sendable {
  private let edition: Edition
  private let templates: PageTemplates

  package init(_ edition: Edition, _ templates: PageTemplates) {
    self.edition = edition
    self.templates = templates
  }

  /// The same for one task alone.
  var apart: PageRenderer { PageRenderer(Edition(copying: edition), templates) }

  /// The page's path from the site's root.
  package func path(of planned: PlannedPage) -> String {
    edition.folder + planned.address
  }

  /// Appends the page to `out` and names its template; `desk` is room to lay out its values.
  @discardableResult
  func render(
    _ planned: PlannedPage, report: SiteContents.Reread?, facts: [DataFile: DataFacts],
    on desk: inout Values,
    into out: inout [UInt8]
  ) -> String? {
    let edition = edition
    var name: String?
    func emit(_ view: (some PageView)?) {
      guard let view, let template = templates[type(of: view)] else { return }
      name = type(of: view).template
      desk.clear(for: edition.phrases)
      let shell = desk.append(ShellView(edition: edition, page: planned, head: view.head))
      let page = desk.append(view)
      template.render(desk, records: [shell, page], into: &out)
    }
    let index = edition.contents.book.index
    let regions = edition.plan.regions
    switch planned.page {
    case .home: emit(HomeView(edition: edition))
    case .regions: emit(RegionsView(edition: edition))
    case .region(let slug): emitRegion(slug)
    case .publisher(let id): emitPublisher(id)
    case .report(let entry):
      emit(
        report.map {
          ReportView(
            edition: edition, entry: entry, rereading: $0.rereading, digest: $0.digest)
        })
    case .years: emit(YearsView(edition: edition))
    case .year(let year, let group, let part):
      emit(YearView(edition: edition, year: year, group: group, part: part))
    case .yearOfCity(let year, let city):
      emit(regions[city].map { YearOfCityView(edition: edition, year: year, city: $0) })
    case .indicators: emit(IndicatorsView(edition: edition))
    case .indicator(let id): emit(index(id).map { IndicatorView(edition: edition, indicator: $0) })
    case .indicatorOfYear(let id, let year, let group, let part):
      emit(
        index(id).map {
          IndicatorOfYearView(edition: edition, indicator: $0, year: year, group: group, part: part)
        })
    case .quality: emit(QualityView(edition: edition))
    case .rule(let rule, let part): emit(RuleView(edition: edition, rule: rule, part: part))
    case .method: emit(MethodView(edition: edition))
    case .data: emit(DataView(edition: edition, facts: facts))
    case .about: emit(AboutView(edition: edition))
    case .notFound: emit(NotFoundView(edition: edition))
    case .moved(let old):
      emit(
        edition.plan.moved[old].flatMap { regions[$0] }.map {
          MovedView(edition: edition, old: old, target: $0)
        })
    }
    func emitRegion(_ slug: String) {
      guard let region = regions[slug] else { return }
      switch region.level {
      case .province: emit(ProvinceView(edition: edition, region: region))
      case .city: emit(CityView(edition: edition, region: region))
      case .county: emit(DistrictView(edition: edition, region: region))
      }
    }
    func emitPublisher(_ id: String) {
      emit(
        edition.plan.publisher(ofPage: .publisher(id)).map {
          PublisherView(edition: edition, publisher: $0)
        })
    }
    return name
  }
}

extension PageRenderer {
  /// Every kind of page.
  static let views: [any PageView.Type] = [
    HomeView.self, RegionsView.self, ProvinceView.self, CityView.self, DistrictView.self,
    PublisherView.self, ReportView.self, YearsView.self, YearView.self, YearOfCityView.self,
    IndicatorsView.self, IndicatorView.self, IndicatorOfYearView.self, QualityView.self,
    RuleView.self, MethodView.self, DataView.self, AboutView.self, NotFoundView.self,
    MovedView.self,
  ]
}

extension PageRenderer {
  /// The template through which a page is made.
  static func template(of page: Page, _ plan: SitePlan) -> String {
    view(of: page, plan).template
  }

  private static func view(of page: Page, _ plan: SitePlan) -> any PageView.Type {
    switch page {
    case .home: HomeView.self
    case .regions: RegionsView.self
    case .region(let slug): view(ofRegion: plan.regions[slug]?.level)
    case .publisher: PublisherView.self
    case .report: ReportView.self
    case .years: YearsView.self
    case .year: YearView.self
    case .yearOfCity: YearOfCityView.self
    case .indicators: IndicatorsView.self
    case .indicator: IndicatorView.self
    case .indicatorOfYear: IndicatorOfYearView.self
    case .quality: QualityView.self
    case .rule: RuleView.self
    case .method: MethodView.self
    case .data: DataView.self
    case .about: AboutView.self
    case .notFound: NotFoundView.self
    case .moved: MovedView.self
    }
  }

  private static func view(ofRegion level: Region.Level?) -> any PageView.Type {
    switch level {
    case .province: ProvinceView.self
    case .city: CityView.self
    case .county, nil: DistrictView.self
    }
  }
}
