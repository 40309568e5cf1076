/// A text that many pages repeat, as a place in a `Phrasebook`: writing it copies eight bytes.
///
/// It means something only in views that are laid out on `Values` with the same book.
@usableFromInline
package struct Phrase: Equatable, Sendable {
  /// The start in the book; its complement where some byte would have to be escaped in a page.
  @usableFromInline let start: Int32
  @usableFromInline let count: Int32

  @inlinable
  init(start: Int32, count: Int32) {
    self.start = start
    self.count = count
  }

  /// A text without a character: a field without a value.
  @inlinable package static var none: Phrase { Phrase(start: 0, count: 0) }

  @inlinable package var isEmpty: Bool { count == 0 }
}
