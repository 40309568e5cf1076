/// A piece of a paragraph that matters to reading claims: a known word, a number, a break.
struct ProseToken {
  enum Kind: UInt8 {
    case word
    case number
    /// A year of the calendar; `index` is the year.
    case year
    /// A percentage, in `numbers` like a number.
    case percentage
    /// 、
    case enumeration
    /// ， ： and brackets.
    case comma
    case semicolon
    /// 。！？
    case stop
  }

  let kind: Kind
  /// Of the word in the lexicon, or of the number in the buffer.
  let index: Int32
  let start: Int32
  let end: Int32
}

/// A number of the prose with its unit.
struct ProseNumber {
  let value: Quantity
  let isApproximate: Bool
  /// The patterns that take its unit.
  let patterns: UInt128
  let isMoney: Bool
}
