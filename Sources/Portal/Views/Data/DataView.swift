import Disclosure
package import Templating

/// The page of the files of figures.
package struct DataView: PageView {
  package let edition: Edition
  let facts: [DataFile: DataFacts]

  package static let template = "pages/data"
  package static let texts = ["data"]
  package static let shape = Shape(
    .list("files", DataFileView.shape), .list("indicators", DataFileView.shape),
    .text("version"), .text("licence"))

  package var head: PageHead {
    PageHead(
      title: edition.words["data.title"], description: edition.words["data.description"],
      section: .data)
  }

  package func fill(_ values: inout Values) {
    values.list(general.map { DataFileView(edition: edition, file: $0, facts: facts[$0]) })
    values.list(indicators.map { DataFileView(edition: edition, file: $0, facts: facts[$0]) })
    values.text(edition.contents.settings.dataVersion)
    values.text(edition.contents.settings.licence?[edition.language])
  }

  /// Files about all reports, and one for each year; those of bodies are linked from their pages.
  private var general: [DataFile] {
    edition.plan.dataFiles.filter { file in
      switch file {
      case .reports, .findings, .regions, .indicators, .year: true
      case .indicator, .publisher: false
      }
    }
  }

  private var indicators: [DataFile] {
    edition.plan.dataFiles.filter { file in
      if case .indicator = file { return true }
      return false
    }
  }
}
