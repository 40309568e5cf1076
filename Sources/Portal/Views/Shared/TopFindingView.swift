import Disclosure
import Templating

/// A finding on a body's page, leading to the report it is about (`parts/top-findings`).
struct TopFindingView: View {
  let sign: String
  let tone: String
  let year: String
  let message: String
  let computation: String
  let address: String?

  static let shape = Shape(
    .text("sign"), .text("tone"), .text("year"), .text("message"), .text("computation"),
    .link("address"))

  func fill(_ values: inout Values) {
    values.text(sign)
    values.text(tone)
    values.text(year)
    values.text(message)
    values.text(computation)
    values.link(address)
  }
}

extension TopFindingView {
  private static let most = 3

  /// The gravest, those of later reports first.
  static func findings(of history: BodyHistory) -> [TopFindingView] {
    let edition = history.edition
    var candidates: [(entry: Int, numbered: FindingIndex.Numbered)] = []
    for column in history.columns.reversed() {
      guard let entry = column.entry else { continue }
      candidates += edition.findings(ofEntry: entry).map { (entry, $0) }
    }
    let grave = candidates.filter { $0.numbered.finding.severity == .error }
    let others = candidates.filter { $0.numbered.finding.severity != .error }
    return (grave + others).prefix(most).map { entry, numbered in
      TopFindingView(
        sign: NumberText.circled(numbered.number), tone: numbered.finding.severity.rawValue,
        year: String(history.year(of: entry)),
        message: edition.contents.catalogue.message(of: numbered.finding, in: edition.language),
        computation: numbered.finding.computation,
        address: edition.address(of: .report(entry), anchor: numbered.anchor))
    }
  }
}
