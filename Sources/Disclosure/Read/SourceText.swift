/// A source file reduced to UTF-8 text, with every piece traced back to its line in the file.
///
/// All formats end here. Plain text keeps its bytes; a web page, a CSV or a JSON file is rewritten
/// as lines of text and rows of cells that remember where they came from.
package struct SourceText: Sendable {
  /// A line of the text.
  package struct Line: Sendable, Equatable {
    /// Its bytes in `bytes`, without the line end.
    package var start: Int32
    package var end: Int32
    /// Its line in the file, from 1.
    package var number: Int32
    /// Its cells in `cells` where the format itself says what a cell is (HTML, CSV, JSON);
    /// empty where the recogniser must find the cells.
    package var firstCell: Int32
    package var cellCount: Int32
    /// The column of the file's line at which it starts: above 1 for a part of a long line.
    package var firstColumn: Int32 = 1

    package init(
      start: Int32, end: Int32, number: Int32, firstCell: Int32 = 0, cellCount: Int32 = 0
    ) {
      self.start = start
      self.end = end
      self.number = number
      self.firstCell = firstCell
      self.cellCount = cellCount
    }
  }

  /// A cell of a table.
  package struct Cell: Sendable, Equatable {
    package var start: Int32
    package var end: Int32
    /// Its line and column in the file.
    package var line: Int32
    package var column: Int32
    /// Its position in the row once row and column spans are expanded, from 0.
    package var gridColumn: Int32
    /// How many grid columns it covers.
    package var span: Int32
  }

  /// What `Line.number` lines of the file held apart from `lines`.
  package struct Aside: Sendable, Equatable {
    package var line: Int32
    package var use: LineUse
  }

  /// The path relative to the folder that was read.
  package var file: String
  package var bytes: [UInt8]
  package var lines: [Line]
  package var cells: [Cell]
  /// Lines of the file that are page chrome or metadata and not part of `lines`.
  package var asides: [Aside]
  /// How many lines the file has.
  package var fileLineCount: Int
  package var frontMatter: FrontMatter
  /// What reading noticed: a wrong encoding, a NUL byte, a nesting too deep.
  package var remarks: [Finding]
  /// The cells by their paths where the file is our own JSON.
  package var parsed: ParsedCells?
}

/// What a file states about itself before its text: front matter, a sidecar, or page metadata.
package struct FrontMatter: Equatable, Sendable {
  package struct Entry: Equatable, Sendable {
    package let value: String
    package let place: Place
  }

  /// The publisher's id or name.
  package var publisher: Entry?
  package var kind: Entry?
  package var region: Entry?
  package var year: Entry?
  package var source: Entry?
  package var published: Entry?

  package init() {}
}
