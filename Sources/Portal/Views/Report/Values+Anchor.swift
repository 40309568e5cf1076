import Templating

extension Values {
  /// The id of a line of the source, or nothing.
  mutating func link(_ id: SourceAnchors.ID?) {
    guard let id else { return nothing() }
    link { id.append(to: &$0) }
  }
}
