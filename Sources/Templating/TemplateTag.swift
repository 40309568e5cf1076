/// One tag of a template.
struct TemplateTag: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    case variable
    /// `{{{name}}}` or `{{&name}}`.
    case markup
    case section
    case inverted
    case end
    case partial
    case parent
    case block
    case comment
    case delimiters
  }

  /// The blanks before a tag that has its line to itself, and the end of that line.
  struct OwnLine: Equatable, Sendable {
    let indentation: Range<Int>
    let lineEnd: Range<Int>
  }

  let kind: Kind
  let name: String
  /// Its bytes, delimiters included.
  let range: Range<Int>
  /// Nil where the tag shares its line with text.
  var ownLine: OwnLine?

  /// Whether the tag prints nothing in its own place, so that a line of it alone can vanish.
  var canStandAlone: Bool {
    switch kind {
    case .variable, .markup: false
    default: true
    }
  }
}
