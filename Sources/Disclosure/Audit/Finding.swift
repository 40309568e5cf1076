/// Something a reader of a report should know: a broken sum, a lost row, a number without a unit.
///
/// Holds facts, not sentences: the catalogue (`Templates/strings/findings.yaml`) turns the rule and
/// the arguments into a message in either language.
package struct Finding: Equatable, Sendable {
  package struct Argument: Equatable, Sendable {
    package enum Value: Equatable, Sendable {
      case number(Quantity)
      case count(Int)
      case text(String)
      /// A cell's path, shown by its labels.
      case cell(String)
    }

    package let name: String
    package let value: Value
  }

  /// The stable id of the rule: `row-sum`.
  package var rule: String
  package var severity: Severity
  /// Relative to the folder that was read.
  package var file: String
  /// Nil where the finding is about the whole document.
  package var place: Place?
  /// The paths of the cells it is about.
  package var cells: [String]
  package var arguments: [Argument]
  /// The arithmetic, written out, such as `103+5+0+0+0+2 = 110 ✓`; empty where there is none.
  package var computation: String
  /// The id of the form that names the cells.
  package var form: String?
  /// The waiver that covers the finding; it stays visible and no longer counts.
  package var waiver: Waiver? {
    get { waivers.first }
    set { waivers = newValue.map { [$0] } ?? [] }
  }

  /// At most one: thousands of findings are held, and nearly none has a waiver to make room for.
  private var waivers: [Waiver] = []

  package init(
    rule: String, severity: Severity, file: String, place: Place? = nil, cells: [String] = [],
    arguments: KeyValuePairs<String, Argument.Value> = [:], computation: String = "",
    form: String? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.file = file
    self.place = place
    self.cells = cells
    self.arguments = arguments.map { Argument(name: $0.key, value: $0.value) }
    self.computation = computation
    self.form = form
  }
}

/// A finding that somebody answers for: it lapses when the cell prints something else.
package struct Waiver: Equatable, Sendable {
  package let rule: String
  /// The report's file, relative to the site.
  package let file: String
  /// The cell's path; nil for a finding that is about no cell.
  package let cell: String?
  /// What the cell printed when the waiver was signed.
  package let printed: String?
  package let reason: String
  package let author: String
  /// Such as `2026-03-01`.
  package let date: String
  /// The line of `waivers.yaml`.
  package let place: Place
}
