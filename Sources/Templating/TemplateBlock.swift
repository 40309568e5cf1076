/// A place of a template that another can fill, or what it fills it with.
struct TemplateBlock: Equatable, Sendable {
  let name: String
  let nodes: [TemplateNode]
  /// Where the opening tag has its line to itself.
  let opening: TemplateTag.OwnLine?
  /// Where the closing tag has its line to itself.
  let closing: TemplateTag.OwnLine?
  /// The blanks before the first line inside; nil where the block opens amid a line or is empty.
  let innerIndentation: Range<Int>?
}
