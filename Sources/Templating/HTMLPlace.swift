/// Where in a page the bytes so far have led, as a browser would see it.
///
/// It decides how a value has to be escaped, and whether one may stand there at all.
struct HTMLPlace: Equatable, Sendable {
  enum State: Equatable, Sendable {
    case text
    case tagOpen
    case endTagOpen
    case tagName
    case betweenAttributes
    case attributeName
    case afterAttributeName
    /// After a section that may have added attributes; a blank or the tag's end has to follow.
    case afterSection
    case afterSectionAndBlank
    case beforeValue
    case quotedValue(UInt8)
    case unquotedValue
    case afterValue
    case declarationOpen
    case declaration
    case comment
    /// In an element whose content holds no tags but its own end.
    case rawText
  }

  /// How far an address in an attribute has come.
  enum Address: Equatable, Sendable {
    case start
    /// Letters that may become a scheme.
    case scheme([UInt8])
    /// A value stood at the start: it may have no scheme, and must not be given one.
    case afterValue
    /// Past the point where a scheme could be.
    case rest
    case refused
  }

  var state = State.text
  /// The tag being read, or the element whose raw content this is; in lower case.
  var element: [UInt8] = []
  var attribute: [UInt8] = []
  var kind = AttributeKind.words
  var address = Address.start
  var isEndTag = false
  var hasHTTPEquiv = false
  /// A value stands in `content`, which `http-equiv` would turn into a command.
  var hasFilledContent = false
  /// A tag seems to begin within `title`: in a drawing it does, elsewhere not.
  var isAmbiguous = false
  /// A comment within a script, which hides the script's end.
  var isHidden = false
  /// How many hyphens came last in a script.
  var hyphens = 0
  /// The last bytes, as far as an end may be among them.
  var recent: [UInt8] = []
}
