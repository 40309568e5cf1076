import Disclosure
import Templating

/// A form as reports' pages word it: all that is the same for every report that follows it.
final class FormWords: Sendable {
  let form: Form
  let title: LabelWords
  let sections: [SectionWords]
  let tables: [TableWords]
  /// The rows of numbers of all tables.
  let rows: [RowWords]
  /// The row of each cell, as a position in `rows`.
  let rowOfCell: [Int]
  /// The identities that count, in the form's order.
  let checks: [CheckWords]
  let indicatorGroups: [IndicatorGroupWords]

  init(
    _ form: Form, rules: [String: RuleWords], _ source: WordSource, in book: inout Phrasebook
  ) {
    let checks = form.equations.compactMap { CheckWords($0, in: form, source, in: &book) }
    var drawing = FormDrawing(form: form, checks: checks, rules: rules, source: source)
    let tables = form.tables.indices.map { drawing.table($0, in: &book) }
    self.form = form
    self.checks = checks
    self.tables = tables
    rows = drawing.rows
    rowOfCell = drawing.rows.indices.flatMap { row in drawing.rows[row].cells.map { _ in row } }
    title = LabelWords(
      source.words.label(chinese: form.title.chinese, english: form.title.english), in: &book)
    sections = form.sections.map { section in
      let own = form.tables.indices.filter { form.tables[$0].section == section.id }
      return SectionWords(section, tables: own.map { tables[$0] }, source.words, in: &book)
    }
    indicatorGroups = IndicatorGroupWords.groups(of: form, source, in: &book)
  }
}
