/// What is known of every indicator in every report of an archive.
///
/// A site of ten thousand reports has nearly a million values. Nearly all are small and take four
/// bytes; amounts and large numbers stand in a list of their own.
package struct IndicatorTable: Equatable, Sendable {
  /// How many indicators each entry has.
  private let width: Int
  private var values: [PackedIndicator] = []
  private var large: [IndicatorValue] = []
  /// Where in `values` each of them belongs.
  private var places: [Int32] = []

  /// One row per entry, one value per indicator of the book.
  package init(of archive: Archive, in book: IndicatorBook) {
    self.init(of: archive.entries[...], in: book)
  }

  package init(of entries: ArraySlice<ArchiveEntry>, in book: IndicatorBook) {
    width = book.indicators.count
    reserve(rows: entries.count)
    for entry in entries {
      book.eachValue(of: entry) { append($0) }
    }
  }

  /// Makes room for so many rows at once.
  package mutating func reserve(rows: Int) {
    values.reserveCapacity(rows * width)
  }

  /// Adds the rows of another table of the same book.
  package mutating func append(_ other: IndicatorTable) {
    let start = values.count
    values += other.values
    for (position, place) in other.places.enumerated() {
      values[start + Int(place)] = PackedIndicator(elsewhere: large.count + position)
      places.append(Int32(truncatingIfNeeded: start) + place)
    }
    large += other.large
  }

  /// The value of one indicator, by its position in the book, in one report of the archive.
  package subscript(entry: Int, indicator: Int) -> IndicatorValue {
    let packed = values[entry * width + indicator]
    return packed.position.map { large[$0] } ?? packed.value
  }

  package func hasValue(_ entry: Int, _ indicator: Int) -> Bool {
    let packed = values[entry * width + indicator]
    return packed.position.map { large[$0].value != nil } ?? packed.hasValue
  }

  /// Whether any report has a value.
  package func hasValues(of indicator: Int) -> Bool {
    (0..<(width == 0 ? 0 : values.count / width)).contains { hasValue($0, indicator) }
  }

  /// What tells a value from every other.
  package func code(of entry: Int, _ indicator: Int) -> UInt64 {
    let packed = values[entry * width + indicator]
    guard let position = packed.position else { return UInt64(packed.bits) }
    var writer = FingerprintWriter()
    writer.combine(large[position])
    // No packed value has this bit.
    return writer.fingerprint.low | 1 << 63
  }

  private mutating func append(_ value: IndicatorValue) {
    if let packed = PackedIndicator(value) {
      values.append(packed)
    } else {
      places.append(Int32(truncatingIfNeeded: values.count))
      values.append(PackedIndicator(elsewhere: large.count))
      large.append(value)
    }
  }
}

extension FingerprintWriter {
  fileprivate mutating func combine(_ value: IndicatorValue) {
    combine(UInt64(value.state.rawValue))
    combine(value.line ?? .min)
    combine(value.value)
    combine(value.denominator)
  }

  private mutating func combine(_ quantity: Quantity?) {
    guard let quantity else { return combine(UInt64.max) }
    combine(UInt64(bitPattern: quantity.mantissa))
    combine(UInt64(quantity.decimals))
  }
}
