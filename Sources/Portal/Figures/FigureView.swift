package import Charts
package import Templating

/// A chart with all that must stand around it, or the sentence that says the same (`parts/figure`).
package struct FigureView: View {
  /// Unique on the page, the same from build to build: `f-app-new`.
  package let id: String
  package let title: String
  /// The measure, the place and the period.
  package let subtitle: String
  /// A measured fact in a sentence; empty where none can be stated safely.
  package var fact: String = ""
  /// Nil where a sentence says it better.
  package let chart: (any Chart)?
  /// The key of the chart's colours; nil where the marks are labelled themselves.
  package var key: (any Chart)?
  /// What stands in the place of a chart that is not worth drawing.
  package var sentence: String = ""
  /// How complete the numbers are: `收录 142/158`.
  package var coverage: String = ""
  package var notes: [String] = []
  package let source: String
  /// The anchor of the table that holds the same values, on the same page.
  package let table: String
  /// The file with the same values, from the site's root.
  package let csv: String

  package static let shape = Shape(
    .text("id"), .text("title"), .text("subtitle"), .text("fact"), .html("key"), .html("chart"),
    .text("sentence"), .text("coverage"), .texts("notes"), .text("figureSource"), .text("table"),
    .link("csv"))

  package func fill(_ values: inout Values) {
    values.text(id)
    values.text(title)
    values.text(subtitle)
    values.text(fact)
    values.html { key?.append(to: &$0) }
    values.html { chart?.append(to: &$0) }
    values.text(sentence)
    values.text(coverage)
    values.texts(notes)
    values.text(source)
    values.text(table)
    values.link(csv)
  }
}
