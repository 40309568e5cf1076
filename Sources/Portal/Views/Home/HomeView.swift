import Disclosure
package import Templating

/// The first page: what is here, whether it can be trusted, and where to find one's own.
package struct HomeView: PageView {
  package let edition: Edition

  package static let template = "pages/home"
  package static let texts = ["home", "coverage", "groups", "indicators.groups"]
  package static let settings: [RareSetting] = [.description]
  package static let shape = Shape(
    .text("heading"), .text("lead"), .list("keyFigures", HoldingView.shape),
    .flag("hasFacts"), .list("facts", FactView.shape), .flag("hasRegions"),
    .list("coverageRows", CoverageRow.shape), .list("regions", LinkView.shape),
    .link("allRegions"), .flag("hasTopics"), .list("topics", LinkView.shape),
    .flag("hasLatest"), .list("latest", LinkView.shape))

  package var head: PageHead {
    PageHead(title: edition.words["home.title"], description: lead)
  }

  package func fill(_ values: inout Values) {
    let facts = HomeFacts(edition: edition).views
    let (regions, topics, latest) = (regions, topics, latest)
    values.text(edition.title)
    values.text(lead)
    values.list(keyFigures)
    values.flag(!facts.isEmpty)
    values.list(facts)
    values.flag(!regions.isEmpty)
    values.list(HomeCoverage(edition: edition).rows)
    values.list(regions)
    values.link(edition.address(of: .regions))
    values.flag(!topics.isEmpty)
    values.list(topics)
    values.flag(!latest.isEmpty)
    values.list(latest)
  }
}

extension HomeView {
  private var words: Words { edition.words }
  private var contents: SiteContents { edition.contents }

  private var lead: String {
    contents.settings.description?[edition.language] ?? words["home.lead"]
  }

  /// Reports, bodies, years and findings.
  var keyFigures: [HoldingView] {
    let findings = contents.archive.entries.indices.reduce(0) {
      $0 + edition.contents.findings.openCount(ofEntry: $1)
    }
    return [
      figure("reports", NumberText.grouped(contents.archive.entries.count), .data),
      bodies,
      figure("years", years, .years),
      figure("findings", NumberText.grouped(findings), .quality),
    ].compactMap { $0 }
  }

  private func figure(_ key: String, _ value: String, _ page: Page) -> HoldingView {
    HoldingView(
      label: words["home.\(key)"], value: value, address: edition.address(of: page))
  }

  /// Those of the main group that report in the last year, of all that are known.
  private var bodies: HoldingView? {
    guard let year = edition.plan.years.last, let group = edition.plan.roster.mainGroup(in: year)
    else { return nil }
    let count = edition.plan.roster.rows(of: group, in: year).count
    return HoldingView(
      label: words[
        "home.bodies", ["year": String(year), "group": words["groups.\(group)"]]],
      value:
        "\(NumberText.grouped(count))/\(NumberText.grouped(edition.plan.roster.size(of: group)))",
      address: edition.address(of: .year(year, group, part: 1)))
  }

  private var years: String {
    guard let first = edition.plan.years.first, let last = edition.plan.years.last else {
      return words["home.no-years"]
    }
    return first == last
      ? String(first) : words["home.span", ["first": String(first), "last": String(last)]]
  }

  /// The tops of the tree, and the cities while they are few.
  var regions: [LinkView] {
    let nodes = edition.plan.regions.nodes
    let cities = nodes.filter { $0.level != .county }
    return (cities.count <= 40 ? cities : edition.plan.regions.roots).map { region in
      LinkView(
        name: region.name, address: edition.address(of: .region(region.slug)), isOriginal: true)
    }
  }

  private var topics: [LinkView] {
    guard let address = edition.address(of: .indicators) else { return [] }
    return IndicatorsView(edition: edition).groups.map { group in
      LinkView(
        name: group.heading, address: "\(address)#\(group.id)",
        note: NumberText.grouped(group.main.count + group.details.count))
    }
  }

  /// By the date of publication where it is known, else by year.
  var latest: [LinkView] {
    let entries = contents.archive.entries
    let order = edition.plan.publishers.indices.flatMap { publisher in
      edition.plan.publishers[publisher].reports.map { (publisher: publisher, entry: $0) }
    }.sorted { left, right in
      let (first, second) = (entries[left.entry], entries[right.entry])
      let (date, other) = (Self.date(of: first), Self.date(of: second))
      return date == other ? first.file < second.file : date > other
    }
    return order.prefix(8).map { report in
      LinkView(
        name: words[
          "home.report",
          [
            "body": edition.name(of: report.publisher),
            "year": String(entries[report.entry].year ?? 0),
          ]],
        address: edition.address(of: .report(report.entry)),
        note: entries[report.entry].publicationDate ?? "")
    }
  }

  /// A report without a date counts as published at the beginning of the year after.
  private static func date(of entry: ArchiveEntry) -> String {
    entry.publicationDate ?? String((entry.year ?? 0) + 1)
  }
}
