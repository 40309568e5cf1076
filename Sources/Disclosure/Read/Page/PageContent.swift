/// Everything a web page says, before it is decided what of it is the report.
struct PageContent {
  /// A piece of text between two breaks.
  struct Block {
    /// Its bytes in `text`.
    var start: Int32
    var end: Int32
    var line: Int32
    var column: Int32
    /// The line of the file on which it ends.
    var lastLine: Int32
    /// Its cell in `cells`; -1 outside tables.
    var cell: Int32
    var region: Int32
    /// How many of its bytes are in links, and in how many.
    var linkLength: Int32 = 0
    var linkCount: Int32 = 0
    var isHeading = false

    var length: Int32 { end - start }
    var plainLength: Int32 { length - linkLength }
  }

  struct Cell {
    var row: Int32
    var gridColumn: Int32
    var span: Int32
    var line: Int32
    var column: Int32
    var firstBlock: Int32
    var blockCount: Int32 = 0
  }

  struct Row {
    var table: Int32
    var line: Int32
    var firstCell: Int32
    var cellCount: Int32 = 0
    /// The row stands before this block.
    var firstBlock: Int32
  }

  struct Table {
    var region: Int32
    /// A table that contains tables, or never has two cells in a row, is mere layout.
    var isLayout = true
    var holdsTables = false
  }

  /// A part of the page that is, or may be, something else than the report.
  struct Region {
    enum Kind {
      case plain
      /// Says that it is the article.
      case content
      /// Choices and buttons.
      case control
      /// Says that it is navigation, a banner or a footer.
      case chrome
      /// A list; navigation where it is all links.
      case list
    }

    var parent: Int32
    var kind: Kind
    /// Whether it stands in a part that says it is the article.
    var isInContent: Bool
  }

  /// A statement of the page's head, such as `PubDate`.
  struct Statement {
    var name: String
    var value: String
    var place: Place
  }

  /// The text of all blocks, one after the other.
  var text: [UInt8] = []
  var blocks: [Block] = []
  var cells: [Cell] = []
  var rows: [Row] = []
  var tables: [Table] = []
  /// The first is the page; each stands before those within it.
  var regions = [Region(parent: 0, kind: .plain, isInContent: false)]
  var statements: [Statement] = []
  var remarks: [Finding] = []

  /// The bytes of a block.
  func bytes(of block: Block) -> ArraySlice<UInt8> {
    text[Int(block.start)..<Int(block.end)]
  }

  /// Whether the cells of the block's table are told apart.
  func isInData(_ block: Block) -> Bool {
    block.cell >= 0 && !tables[Int(rows[Int(cells[Int(block.cell)].row)].table)].isLayout
  }
}
