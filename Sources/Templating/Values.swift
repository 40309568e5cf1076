/// What a page's views have to say, laid out flat: one buffer of text and one row of slots.
///
/// Views write, templates read by position. A worker keeps one for all its pages and clears it in
/// between, so that a page costs no allocation per value.
///
/// What views call is inlinable, and so are the types it is made of: a list of views becomes a plain
/// loop in the module of the views.
@usableFromInline
package struct Values: ~Copyable {
  /// One value: a range of `text`, a yes or no, or the first record of a list.
  @usableFromInline
  struct Slot: Equatable, Sendable {
    /// The start in `text`, the complement of the start in `book`, the first record's index in
    /// `slots`, or a number.
    @usableFromInline var start: Int32
    /// The length in bytes, the number of records, 1 for yes, or how a number is written.
    @usableFromInline var count: Int32

    @inlinable
    init(start: Int32 = 0, count: Int32 = 0) {
      self.start = start
      self.count = count
    }
  }

  /// A record is a slot that leads to the next record of its list, then one slot per field.
  @usableFromInline var slots = SlotRow()
  @usableFromInline var text: [UInt8] = []
  /// The texts behind phrases.
  @usableFromInline var book = Phrasebook()
  /// The slot of the next field.
  @usableFromInline var cursor = 0

  package init() {}

  /// Empties the buffers and keeps their room.
  package mutating func clear() {
    slots.removeAll()
    text.removeAll(keepingCapacity: true)
    cursor = 0
  }

  /// Empties the buffers for views that take phrases from a book.
  package mutating func clear(for book: Phrasebook) {
    clear()
    self.book = book
  }

  /// Writes a view as a record of its own and returns where its fields start.
  @inlinable
  package mutating func append<V: View>(_ view: V) -> Int {
    append(fields: V.shape.fields.count) { view.fill(&$0) }
  }

  /// Writes a record of so many fields, each of which `fill` hands over in order.
  @inlinable
  mutating func append(fields count: Int, _ fill: (inout Values) -> Void) -> Int {
    let outer = cursor
    let fields = slots.count + 1
    slots.append(count + 1)
    cursor = fields
    fill(&self)
    assert(cursor == fields + count, "a view fills another shape than its own")
    cursor = outer
    return fields
  }
}

// MARK: - One value for the next field

extension Values {
  package mutating func text(_ value: String?) {
    guard let value else { return take(Slot()) }
    let start = text.count
    value.utf8.span.withUnsafeBufferPointer { text.append(contentsOf: $0) }
    take(from: start)
  }

  @inlinable
  package mutating func text(_ value: some Sequence<UInt8>) {
    let start = text.count
    text.append(contentsOf: value)
    take(from: start)
  }

  /// A text of the edition's book: nothing is copied.
  @inlinable
  package mutating func text(_ phrase: Phrase) {
    if phrase.start >= 0 {
      take(Slot(start: ~phrase.start, count: phrase.count))
    } else {
      copy(phrase)
    }
  }

  /// Lets `write` append bytes straight to the page's values.
  @inlinable
  package mutating func text(_ write: (inout [UInt8]) -> Void) {
    let start = text.count
    write(&text)
    take(from: start)
  }

  /// A number in digits; the page gets them without their having been a text.
  @inlinable
  package mutating func number(_ value: Int?) {
    guard let value else { return take(Slot()) }
    number(value, .none)
  }

  /// A number not below 0 with commas between thousands.
  @inlinable
  package mutating func grouped(_ value: Int) {
    number(value, .grouped)
  }

  /// An anchor of a letter and a number: `L60`.
  @inlinable
  package mutating func link(_ letter: Unicode.Scalar, _ number: Int) {
    self.number(number, NumberMark(letter: UInt8(ascii: letter)))
  }

  @inlinable
  mutating func number(_ value: Int, _ mark: NumberMark) {
    if let slot = Slot(number: value, mark) { take(slot) } else { text { $0.append(value, mark) } }
  }

  package mutating func link(_ value: String?) {
    text(value)
  }

  @inlinable
  package mutating func link(_ phrase: Phrase) {
    text(phrase)
  }

  /// Lets `write` append an address straight to the page's values.
  @inlinable
  package mutating func link(_ write: (inout [UInt8]) -> Void) {
    text(write)
  }

  package mutating func html(_ value: TrustedHTML?) {
    text(value?.bytes ?? [])
  }

  /// Lets `write` append markup straight to the page's values.
  @inlinable
  package mutating func html(_ write: (inout [UInt8]) -> Void) {
    text(write)
  }

  @inlinable
  package mutating func flag(_ value: Bool) {
    take(Slot(start: 0, count: value ? 1 : 0))
  }

  /// Leaves a field without a value.
  @inlinable
  package mutating func nothing() {
    take(Slot())
  }

  @inlinable
  package mutating func record<V: View>(_ view: V?) {
    guard let view else { return nothing() }
    record(fields: V.shape.fields.count) { view.fill(&$0) }
  }

  @inlinable
  mutating func record(fields count: Int, _ fill: (inout Values) -> Void) {
    let fields = append(fields: count, fill)
    take(Slot(start: Int32(truncatingIfNeeded: fields), count: 1))
  }

  @inlinable
  package mutating func list<V: View>(_ views: some Sequence<V>) {
    list(views, fields: V.shape.fields.count) { $0.fill(&$1) }
  }

  /// A list of views, each made when its turn has come.
  @inlinable
  package mutating func list<Item, V: View>(
    _ items: some Sequence<Item>, _ view: (Item) -> V
  ) {
    list(items, fields: V.shape.fields.count) { view($0).fill(&$1) }
  }

  /// A list whose items `fill` writes itself, with no view for each.
  @inlinable
  package mutating func list<Item>(
    _ items: some Sequence<Item>, as shape: Shape, _ fill: (Item, inout Values) -> Void
  ) {
    list(items, fields: shape.fields.count, fill)
  }

  @inlinable
  mutating func list<Item>(
    _ items: some Sequence<Item>, fields count: Int, _ fill: (Item, inout Values) -> Void
  ) {
    var list = Slot()
    var last = 0
    for item in items {
      let fields = append(fields: count) { fill(item, &$0) }
      if list.count == 0 {
        list.start = Int32(truncatingIfNeeded: fields)
      } else {
        slots[last - 1].start = Int32(truncatingIfNeeded: fields)
      }
      list.count += 1
      last = fields
    }
    take(list)
  }

  /// A list of bare texts; each becomes a record of one field.
  package mutating func texts(_ items: some Sequence<String>) {
    list(items, BareText.init)
  }

  /// A phrase with something to escape passes as any other text.
  @usableFromInline
  mutating func copy(_ phrase: Phrase) {
    let start = text.count
    let first = Int(~phrase.start)
    let end = first + Int(phrase.count)
    if end <= book.bytes.count { text.append(contentsOf: book.bytes[first..<end]) }
    take(from: start)
  }

  @inlinable
  mutating func take(_ slot: Slot) {
    slots[cursor] = slot
    cursor += 1
  }

  @inlinable
  mutating func take(from start: Int) {
    take(
      Slot(
        start: Int32(truncatingIfNeeded: start),
        count: Int32(truncatingIfNeeded: text.count - start)
      ))
  }
}

/// A text that stands for itself in a list.
private struct BareText: View {
  static let shape = Shape(.text("."))
  let text: String

  func fill(_ values: inout Values) {
    values.text(text)
  }
}
