/// A piece of a template: a tag, or text of one line at most.
enum TemplateToken: Equatable, Sendable {
  /// `startsLine` is true where nothing printed stands before it on its line.
  case text(Range<Int>, startsLine: Bool)
  case tag(TemplateTag)
}
