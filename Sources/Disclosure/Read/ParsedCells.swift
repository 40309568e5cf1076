/// The cells of a report that `sundial parse --json` wrote, so that its output is a source as well.
package struct ParsedCells: Equatable, Sendable {
  /// A cell by its path.
  package struct Entry: Equatable, Sendable {
    /// Such as `requests.granted.total`.
    package var path: String
    /// What `state` says; `reported` where a bare number stands for the cell.
    package var state: String
    /// The characters the report printed, nil where it printed nothing.
    package var raw: String?
    /// The value as it is spelled in the file, nil for `null`.
    package var value: String?
    package var place: Place
  }

  package var entries: [Entry]
  /// The id of the form.
  package var form: String?
}
