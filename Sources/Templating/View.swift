/// Finished words and numbers for one place of a template.
@usableFromInline
package protocol View: Sendable {
  static var shape: Shape { get }

  /// Hands over one value for each field of the shape, in the shape's order.
  func fill(_ values: inout Values)
}
