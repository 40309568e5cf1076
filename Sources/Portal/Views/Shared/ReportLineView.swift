import Disclosure
import Templating

/// A report in the list of a body's reports (`parts/report-list`).
struct ReportLineView: View {
  let edition: Edition
  let entry: Int
  let year: String

  static let shape = Shape(
    .text("year"), .link("address"), .text("form"), .text("published"), .text("passed"),
    .text("findingCount"), .text("unknown"), .record("fetched", SourceAddressView.shape))

  func fill(_ values: inout Values) {
    let archived = edition.contents.archive.entries[entry]
    let digest = edition.contents.records[entry]
    values.text(year)
    values.link(edition.address(of: .report(entry)))
    values.text(edition.formTitle(of: entry))
    values.text(archived.publicationDate ?? edition.words["report.not-stated"])
    values.number(digest.passed)
    values.number(edition.contents.findings.openCount(ofEntry: entry))
    values.number(digest.unknown)
    values.record(digest.sourceAddress.map(SourceAddressView.init))
  }

  /// All reports of a body, the latest first.
  static func lines(of history: BodyHistory) -> [ReportLineView] {
    history.columns.reversed().compactMap { column in
      column.entry.map { entry in
        let year = String(column.year)
        let title =
          column.copy == 1
          ? year
          : history.edition.words["history.copy", ["year": year, "copy": String(column.copy)]]
        return ReportLineView(edition: history.edition, entry: entry, year: title)
      }
    }
  }
}
