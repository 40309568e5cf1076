/// Why Sundial cannot go on: a wrong option, a broken setting, an unreadable folder.
///
/// The other kind, a `Finding`, is about a report; it is published and the work goes on.
package struct Failure: Error, Equatable, Sendable {
  package enum Kind: Sendable {
    /// Exit status 2.
    case usage
    case configuration
    /// Exit status 3.
    case inputOutput
    /// The user asked for the end: exit status 130 or 143.
    case interrupted
  }

  package let kind: Kind
  /// The file it is about, as the user named it.
  package let file: String?
  package let place: Place?
  /// The line of the file, for an excerpt with a caret.
  package let excerpt: String?
  package let message: Bilingual
  /// What to do about it.
  package let remedy: Bilingual?

  package init(
    _ kind: Kind, file: String? = nil, place: Place? = nil, excerpt: String? = nil,
    message: Bilingual, remedy: Bilingual? = nil
  ) {
    self.kind = kind
    self.file = file
    self.place = place
    self.excerpt = excerpt
    self.message = message
    self.remedy = remedy
  }
}
