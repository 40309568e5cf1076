/// What a page's views have to say, laid out flat: one buffer of text and one row of slots.
///
/// Views write, templates read by position. A worker keeps one for all its pages and clears it in
/// between, so that a page costs no allocation per value.
package struct Values: Sendable {
  /// One value: a range of `text`, a yes or no, or the first record of a list.
  package struct Slot: Equatable, Sendable {
    /// The start in `text`, or the first record's index in `slots`.
    package var start: Int32 = 0
    /// The length in bytes, the number of records, or 1 for yes.
    package var count: Int32 = 0
  }

  /// A record is a slot that leads to the next record of its list, then one slot per field.
  package private(set) var slots: [Slot] = []
  package private(set) var text: [UInt8] = []
  private var cursor = 0

  package init() {}

  /// Empties the buffers and keeps their room.
  package mutating func clear() {
    slots.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
    cursor = 0
  }

  /// Writes a view as a record of its own and returns where its fields start.
  package mutating func append<V: View>(_ view: V) -> Int {
    append(fields: V.shape.fields.count, view.fill)
  }

  /// Writes a record of so many fields, each of which `fill` hands over in order.
  mutating func append(fields count: Int, _ fill: (inout Values) -> Void) -> Int {
    let outer = cursor
    let fields = slots.count + 1
    slots.append(contentsOf: repeatElement(Slot(), count: count + 1))
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
    text.append(contentsOf: value.utf8)
    take(from: start)
  }

  package mutating func text(_ value: some Sequence<UInt8>) {
    let start = text.count
    text.append(contentsOf: value)
    take(from: start)
  }

  package mutating func number(_ value: Int?) {
    text(value.map(String.init))
  }

  package mutating func link(_ value: String?) {
    text(value)
  }

  package mutating func html(_ value: TrustedHTML?) {
    text(value?.bytes ?? [])
  }

  /// Lets `write` append markup straight to the page's values.
  package mutating func html(_ write: (inout [UInt8]) -> Void) {
    let start = text.count
    write(&text)
    take(from: start)
  }

  package mutating func flag(_ value: Bool) {
    take(Slot(start: 0, count: value ? 1 : 0))
  }

  package mutating func record<V: View>(_ view: V?) {
    guard let view else { return take(Slot()) }
    record(fields: V.shape.fields.count, view.fill)
  }

  mutating func record(fields count: Int, _ fill: (inout Values) -> Void) {
    let mine = cursor
    cursor += 1
    let fields = append(fields: count, fill)
    slots[mine] = Slot(start: Int32(truncatingIfNeeded: fields), count: 1)
  }

  /// Leaves a field without a value.
  mutating func nothing() {
    take(Slot())
  }

  package mutating func list<V: View>(_ views: some Sequence<V>) {
    list(views, fields: V.shape.fields.count) { $0.fill(&$1) }
  }

  mutating func list<Item>(
    _ items: some Sequence<Item>, fields count: Int, _ fill: (Item, inout Values) -> Void
  ) {
    let mine = cursor
    cursor += 1
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
    slots[mine] = list
  }

  /// A list of bare texts; each becomes a record of one field.
  package mutating func texts(_ items: some Sequence<String>) {
    list(items.lazy.map(BareText.init))
  }

  private mutating func take(_ slot: Slot) {
    slots[cursor] = slot
    cursor += 1
  }

  private mutating func take(from start: Int) {
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
