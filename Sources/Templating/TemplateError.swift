/// Why a template cannot be used, and where.
package struct TemplateError: Error, Equatable, Sendable {
  package enum Problem: Equatable, Sendable {
    case unknownName(String, allowed: [String])
    case unknownTemplate(String, allowed: [String])
    case unclosed(String)
    case unexpectedEnd(String, open: String?)
    case cycle([String])
    /// A tag without its closing delimiter, an empty name, a bad set-delimiter tag.
    case malformedTag(String)
    /// A text where markup would be needed, or a list where a text would be.
    ///
    /// Both are names of kinds as the documentation spells them; several are parted by ` / `.
    case wrongKind(name: String, expected: String, found: String)
    /// A value where no escaping could make it safe: inside a script, a tag's name, an unquoted
    /// attribute.
    case unsafePlace(UnsafePlace)
    /// A section that ends elsewhere in the markup than it began, so that what follows would mean
    /// one thing with it and another without.
    case unevenSection(String)
    /// A tag between the blocks of a parent, where nothing is ever printed.
    case misplacedTag(String)
    case tooLarge(Limit)
  }

  /// What keeps a template from growing without end.
  package enum Limit: Equatable, Sendable {
    /// So many sections, blocks, parts and parents within each other.
    case depth(Int)
    /// So many bytes after all parts are put in their places.
    case bytes(Int)
    /// So many uses of parts, parents and blocks.
    case insertions(Int)
  }

  package let file: String
  /// From 1.
  package let line: Int
  /// From 1, in characters.
  package let column: Int
  /// The line it is about.
  package let excerpt: String
  package let problem: Problem

  package init(file: String, line: Int, column: Int, excerpt: String, problem: Problem) {
    self.file = file
    self.line = line
    self.column = column
    self.excerpt = excerpt
    self.problem = problem
  }
}
