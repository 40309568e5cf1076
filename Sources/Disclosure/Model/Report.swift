/// One publisher's annual report for one year, read and placed in its form.
package struct Report: Equatable, Sendable {
  /// The path relative to the folder that was read.
  package var file: String
  package var identity: ReportIdentity
  /// The id of the form its tables follow; nil where no table was recognised.
  package var form: String?
  /// One cell per `Form.cells`, in that order; empty where there is no form.
  package var cells: [Cell]
  package var outline: Outline
  package var claims: [Claim]
  /// What recognition noticed on its way.
  package var remarks: [Finding]
  /// What became of every line of the source, index 0 for line 1.
  package var lineUses: [LineUse]
  /// What found no place: rows that no form has, numbers whose row is unknown.
  package var unrecognised: [Unrecognised] = []
  /// What its lines are, for reading the same bytes again; nil where they do not tell one by one.
  package var sketch: ReadingSketch?

  /// A piece of the source that is neither a cell nor prose.
  package struct Unrecognised: Equatable, Sendable {
    package var place: Place
    package var text: String

    package init(place: Place, text: String) {
      self.place = place
      self.text = text
    }
  }
}

/// What became of a line of the source: nothing is dropped silently.
package enum LineUse: UInt8, Sendable, CaseIterable {
  case blank
  case metadata
  case title
  case heading
  case prose
  /// Labels, headers, banners and rules of a table.
  case furniture
  /// Holds at least one number or blank of a cell.
  case cell
  /// Markup or navigation around the report on a web page.
  case chrome
  case unrecognised
}

/// The title, chapters and prose of a report.
package struct Outline: Equatable, Sendable {
  package struct Heading: Equatable, Sendable {
    /// The section's id in the form, nil for a sub-heading.
    package var section: String?
    package var text: String
    package var place: Place
  }

  package struct Paragraph: Equatable, Sendable {
    /// The chapter it stands in; nil before the first heading.
    package var section: String?
    package var text: String
    package var place: Place
  }

  package var title: Heading?
  package var headings: [Heading]
  package var paragraphs: [Paragraph]

  package init(title: Heading? = nil, headings: [Heading] = [], paragraphs: [Paragraph] = []) {
    self.title = title
    self.headings = headings
    self.paragraphs = paragraphs
  }
}
