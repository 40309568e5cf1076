import Disclosure
import Templating

/// A file of figures: what it holds, how much, and how to tell that a copy is whole.
struct DataFileView: View {
  let edition: Edition
  let file: DataFile
  /// Nil only while the file was not made.
  let facts: DataFacts?

  static let shape = Shape(
    .text("name"), .link("address"), .text("what"), .text("rows"), .text("size"),
    .text("digest"))

  func fill(_ values: inout Values) {
    let address = edition.plan.address(of: file)
    values.text(address)
    values.link(address)
    values.text(what)
    values.text(NumberText.grouped(facts?.rowCount ?? 0))
    values.text(edition.words["data.bytes", ["count": NumberText.grouped(facts?.byteCount ?? 0)]])
    values.text(facts?.digest)
  }

  private var what: String {
    switch file {
    case .reports: edition.words["data.files.reports"]
    case .findings: edition.words["data.files.findings"]
    case .regions: edition.words["data.files.regions"]
    case .indicators: edition.words["data.files.indicators"]
    case .year(let year): edition.words["data.files.year", ["year": String(year)]]
    case .indicator(let id):
      edition.contents.book.index(of: id).map {
        edition.contents.book.indicators[$0].title[edition.language]
      } ?? id
    case .publisher(let position): edition.name(of: position)
    }
  }
}
