import Disclosure
package import Templating

/// The page that says who publishes the site and how to use it.
package struct AboutView: PageView {
  package let edition: Edition

  package static let template = "pages/about"
  package static let texts = ["about"]
  package static let settings: [RareSetting] = [.description]
  package static let shape = Shape(
    .text("lead"), .text("counts"), .record("publishedBy", OrganisationView.shape))

  package var head: PageHead {
    PageHead(
      title: edition.words["about.title"], description: edition.words["about.description"],
      section: .about)
  }

  package func fill(_ values: inout Values) {
    values.text(settings.description?[edition.language] ?? edition.words["about.description"])
    values.text(counts)
    values.record(
      settings.organisation.map { OrganisationView(organisation: $0, language: edition.language) })
  }

  private var settings: SiteSettings { edition.contents.settings }

  private var counts: String {
    edition.words[
      "about.counts",
      [
        "reports": NumberText.grouped(edition.contents.archive.entries.count),
        "bodies": NumberText.grouped(edition.plan.publishers.count),
        "years": edition.plan.years.first.flatMap { first in
          edition.plan.years.last.map { first == $0 ? "\(first)" : "\(first)—\($0)" }
        } ?? "—",
      ]]
  }
}
