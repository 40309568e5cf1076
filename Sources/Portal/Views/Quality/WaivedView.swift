import Disclosure
import Templating

/// A finding that somebody answers for, with the reason.
struct WaivedView: View {
  let line: FindingLineView
  let waiver: Waiver

  static let shape = Shape(
    .record("finding", FindingLineView.shape), .text("author"), .text("reason"), .text("date"))

  func fill(_ values: inout Values) {
    values.record(line)
    values.text(waiver.author)
    values.text(waiver.reason)
    values.text(waiver.date)
  }

  static func rows(of edition: Edition) -> [WaivedView] {
    let findings = edition.contents.findings
    return edition.contents.archive.entries.indices.flatMap { entry in
      findings.waivedFindings(ofEntry: entry).compactMap { numbered in
        numbered.finding.waiver.map {
          WaivedView(line: FindingLineView(edition, entry: entry, numbered), waiver: $0)
        }
      }
    }
  }
}
