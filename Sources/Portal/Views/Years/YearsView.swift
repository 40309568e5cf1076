import Disclosure
package import Templating

/// The list of years.
package struct YearsView: PageView {
  package let edition: Edition

  package static let template = "pages/years"
  package static let texts = ["years", "compare", "groups"]
  package static let shape = Shape(
    .text("heading"), .text("lead"), .list("years", YearSummaryView.shape))

  package var head: PageHead {
    PageHead(
      title: edition.words["years.title"], description: edition.words["years.lead"],
      section: .years)
  }

  package func fill(_ values: inout Values) {
    values.text(edition.words["years.title"])
    values.text(edition.words["years.lead"])
    let reporting = edition.plan.years.filter { !edition.plan.roster.groups(in: $0).isEmpty }
    values.list(reporting.reversed().map(summary))
  }
}

extension YearsView {
  func summary(of year: Int) -> YearSummaryView {
    let roster = edition.plan.roster
    let groups = roster.groups(in: year)
    let entries = groups.flatMap { roster.rows(of: $0, in: year) }.map(\.entry)
    let main = roster.mainGroup(in: year)
    return YearSummaryView(
      year: String(year),
      address: main.flatMap { edition.address(of: .year(year, $0, part: 1)) },
      reports: NumberText.grouped(entries.count), groups: groups.map { link($0, year) },
      forms: forms(of: entries),
      findings: NumberText.grouped(
        entries.reduce(0) { $0 + edition.contents.findings.openCount(ofEntry: $1) }))
  }

  private func link(_ group: PeerGroup, _ year: Int) -> LinkView {
    let roster = edition.plan.roster
    let count = NumberText.grouped(roster.rows(of: group, in: year).count)
    return LinkView(
      name: edition.words["groups.\(group)"],
      address: edition.address(of: .year(year, group, part: 1)),
      note: "\(count)/\(NumberText.grouped(roster.size(of: group)))")
  }

  private func forms(of entries: [Int]) -> String {
    let forms = Set(entries.map { edition.contents.archive.entries[$0].form ?? "" }).sorted()
    return forms.map { edition.formTitle($0.isEmpty ? nil : $0) }
      .joined(separator: edition.words["compare.list-comma"])
  }
}
