/// The names a template may use, in the order in which a view fills them in.
@usableFromInline
package struct Shape: Equatable, Sendable {
  @usableFromInline package let fields: [Field]

  package init(_ fields: [Field]) {
    self.fields = fields
  }

  package init(_ fields: Field...) {
    self.fields = fields
  }

  /// One name and what stands behind it.
  @usableFromInline
  package struct Field: Equatable, Sendable {
    package let name: String
    package let kind: Kind

    package init(_ name: String, _ kind: Kind) {
      self.name = name
      self.kind = kind
    }

    /// Words or a number: escaped wherever they appear.
    package static func text(_ name: String) -> Field { Field(name, .text) }
    /// An address the program made itself: safe in a URL as it stands.
    package static func link(_ name: String) -> Field { Field(name, .link) }
    /// Markup the program made itself.
    package static func html(_ name: String) -> Field { Field(name, .html) }
    /// Yes or no, for sections only.
    package static func flag(_ name: String) -> Field { Field(name, .flag) }
    /// One view, or none.
    package static func record(_ name: String, _ shape: Shape) -> Field {
      Field(name, .record(shape))
    }
    /// Any number of views.
    package static func list(_ name: String, _ shape: Shape) -> Field { Field(name, .list(shape)) }
    /// Any number of texts, each `{{.}}` within the section.
    package static func texts(_ name: String) -> Field { Field(name, .texts) }
  }

  @usableFromInline
  package indirect enum Kind: Equatable, Sendable {
    case text
    case link
    case html
    case flag
    case record(Shape)
    case list(Shape)
    case texts
  }
}
