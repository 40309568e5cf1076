/// One thing a template does, with the byte it starts at.
struct TemplateNode: Equatable, Sendable {
  indirect enum Kind: Equatable, Sendable {
    case text(Range<Int>, startsLine: Bool)
    case variable(String, isMarkup: Bool)
    case section(String, isInverted: Bool, [TemplateNode])
    /// `indentation` holds the blanks before a tag that has its line to itself; else it is nil.
    case partial(String, indentation: Range<Int>?)
    case parent(String, indentation: Range<Int>?, [TemplateBlock])
    case block(TemplateBlock)
  }

  let kind: Kind
  let position: Int
}
