/// What is known of every indicator in every report of an archive.
///
/// A site of ten thousand reports has nearly a million values. Nearly all are small and take four
/// bytes; amounts and large numbers stand in a list of their own.
package struct IndicatorTable: Equatable, Sendable {
  /// How many indicators each entry has.
  private let width: Int
  private var values: [PackedIndicator] = []
  private var large: [IndicatorValue] = []

  /// One row per entry, one value per indicator of the book.
  package init(of archive: Archive, in book: IndicatorBook) {
    width = book.indicators.count
    values.reserveCapacity(archive.entries.count * width)
    for entry in archive.entries {
      book.eachValue(of: entry) { append($0) }
    }
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

  private mutating func append(_ value: IndicatorValue) {
    if let packed = PackedIndicator(value) {
      values.append(packed)
    } else {
      values.append(PackedIndicator(elsewhere: large.count))
      large.append(value)
    }
  }
}
