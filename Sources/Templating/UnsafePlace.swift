/// Where in a page no value may stand, or none of the kind given.
package enum UnsafePlace: String, CaseIterable, Sendable {
  case tagName
  case attributeName
  case unquotedValue
  case comment
  case declaration
  case script
  case styleSheet
  /// The inside of an element whose content browsers take as it stands: `iframe`, `xmp`.
  case rawElement
  /// Markup within `title` or `textarea`, where there can be none.
  case markupInText
  /// `onclick` and its like.
  case eventAttribute
  case styleAttribute
  /// `srcset` and other lists of addresses.
  case addressList
  /// `srcdoc`: a page within an attribute.
  case pageAttribute
  /// `http-equiv`, and what animates another attribute.
  case commandAttribute
  /// An address whose beginning would decide what a browser does with the value.
  case addressScheme
  /// Markup anywhere but between tags.
  case markupOutsideElements
}
