/// The slots of a page: a list that only its owner can see, so that writing one needs no look at who
/// else holds it.
@usableFromInline
struct SlotRow: ~Copyable {
  @usableFromInline var start: UnsafeMutablePointer<Values.Slot>
  @usableFromInline var count = 0
  @usableFromInline var capacity = 1 << 10

  init() {
    start = .allocate(capacity: capacity)
  }

  @inlinable
  deinit {
    start.deallocate()
  }

  var slots: UnsafeBufferPointer<Values.Slot> { UnsafeBufferPointer(start: start, count: count) }

  @inlinable
  subscript(index: Int) -> Values.Slot {
    get { index >= 0 && index < count ? start[index] : Values.Slot() }
    set {
      assert(index >= 0 && index < count, "a view fills more fields than it has")
      if index >= 0, index < count { start[index] = newValue }
    }
  }

  /// Appends slots with nothing in them.
  @inlinable
  mutating func append(_ added: Int) {
    if count + added > capacity { grow(toHold: count + added) }
    (start + count).initialize(repeating: Values.Slot(), count: added)
    count += added
  }

  /// Keeps the room.
  mutating func removeAll() {
    count = 0
  }

  @usableFromInline
  mutating func grow(toHold needed: Int) {
    capacity = max(needed, capacity * 2)
    let larger = UnsafeMutablePointer<Values.Slot>.allocate(capacity: capacity)
    larger.moveInitialize(from: start, count: count)
    start.deallocate()
    start = larger
  }
}
