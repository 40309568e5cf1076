/// What a cell prints.
enum PrintedValue: Equatable, Sendable {
  /// Nothing at all: an empty value cell, or the residue of a span.
  case empty
  /// `-`, `/`, `无` and the like: a value cell that says there is no number.
  case placeholder
  case number(PrintedNumber)
  /// Digits that are no number Sundial can hold: beyond 64 bits, two decimal points.
  case unreadable
  case text

  var isText: Bool {
    if case .text = self { return true }
    return false
  }

  var isEmpty: Bool {
    if case .empty = self { return true }
    return false
  }
}

/// A number as a cell spells it.
struct PrintedNumber: Equatable, Sendable {
  enum Unit: UInt8, Sendable {
    case none
    /// 件, 项, 个 and other counting words.
    case count
    case yuan
    case wanYuan
    case yiYuan
  }

  var value: Quantity
  var unit: Unit
  /// Whether it is written with ASCII digits, sign, thousands commas and point alone.
  var isPlain: Bool
}

/// Reads the numbers that cells print, and nothing into them.
enum NumberReader {
  /// A cell longer than this is a text.
  private static let longestNumber = 96

  static func value(of cell: Span<UInt8>) -> PrintedValue {
    guard !cell.isEmpty else { return .empty }
    // Nearly all cells are plain counts and labels.
    if let short = shortCount(cell) { return short }
    if beginsWord(cell) { return .text }
    var start = 0
    var end = cell.count
    trim(cell, &start, &end)
    guard start < end else { return .empty }
    guard end - start <= longestNumber else { return .text }
    let text = cell.extracting(start..<end)
    if beginsWord(text) { return .text }
    if let short = shortCount(text) { return short }
    var scanner = Scanner()
    var position = 0
    while position < text.count {
      let scalar = UTF8Scalars.next(in: text, at: &position)
      guard scanner.take(scalar) else {
        return isPlaceholder(text) ? .placeholder : .text
      }
    }
    if scanner.digits == 0 { return isPlaceholder(text) ? .placeholder : .text }
    return scanner.result
  }

  /// One to nine ASCII digits, the overwhelming case, without the full scanner.
  @inline(__always)
  private static func shortCount(_ text: Span<UInt8>) -> PrintedValue? {
    let digits = digits(in: text, at: 0, upTo: text.count)
    return digits.end == text.count && digits.end > 0 ? digits.value : nil
  }

  /// The count that at most nine ASCII digits print at a position, and where they end; an empty value
  /// where there are none.
  @inline(__always)
  static func digits(
    in bytes: Span<UInt8>, at start: Int, upTo limit: Int
  ) -> (value: PrintedValue, end: Int) {
    var count = 0
    var end = start
    while end < limit, end - start < 9, bytes[end] &- 0x30 < 10 {
      count = count * 10 + Int(bytes[end] - 0x30)
      end += 1
    }
    guard end > start else { return (.empty, start) }
    let number = PrintedNumber(
      value: Quantity(count), unit: .none, isPlain: true)
    return (.number(number), end)
  }

  /// Trims white space of every kind, and the marks of Markdown's bold.
  @inline(__always)
  private static func trim(_ cell: Span<UInt8>, _ start: inout Int, _ end: inout Int) {
    while start < end {
      var next = start
      guard ScalarClass.isSpace(UTF8Scalars.next(in: cell, at: &next)) else { break }
      start = next
    }
    while end > start {
      var last = end - 1
      while last > start, cell[last] & 0xC0 == 0x80 { last -= 1 }
      var next = last
      guard ScalarClass.isSpace(UTF8Scalars.next(in: cell, at: &next)), next == end else { break }
      end = last
    }
    // `**12**`; a lone asterisk is a placeholder.
    while end - start > 2, cell[start] == 0x2A, cell[end - 1] == 0x2A {
      start += 1
      end -= 1
    }
  }

  /// Whether the first character is a Han character that neither signs a number nor stands for none.
  @inline(__always)
  private static func beginsWord(_ text: Span<UInt8>) -> Bool {
    var position = 0
    let first = UTF8Scalars.next(in: text, at: &position)
    guard ScalarClass.isHan(first) else { return false }
    switch first {
    case 0x589E, 0x51CF, 0x6E1B, 0x65E0, 0x7A7A, 0x7121: return false  // 增 减 減 无 空 無
    default: return true
    }
  }

  /// `-`, `—`, `/`, `无`, `空`, `*`: alone or repeated.
  private static func isPlaceholder(_ text: Span<UInt8>) -> Bool {
    var position = 0
    var count = 0
    while position < text.count {
      let scalar = ScalarClass.narrow(UTF8Scalars.next(in: text, at: &position))
      switch scalar {
      case 0x2D, 0x2F, 0x5C, 0x2A, 0x5F, 0x2010...0x2015, 0x2212, 0x2500,
        0x65E0, 0x7A7A, 0x7121:
        count += 1
      default: return false
      }
    }
    return count > 0 && count <= 4
  }
}

/// Takes the scalars of a cell one by one.
private struct Scanner {
  var digits = 0
  private var mantissa: Int64 = 0
  private var decimals = 0
  private var sign: Int64 = 1
  private var hasSign = false
  private var hasPoint = false
  private var isPlain = true
  private var overflowed = false
  private var separators = 0
  private var sinceSeparator = 0
  private var unit = PrintedNumber.Unit.none
  /// 0 before the digits, 1 inside, 2 in the unit behind them.
  private var stage = 0

  /// Whether the scalar may stand where it stands in a number.
  mutating func take(_ scalar: UInt32) -> Bool {
    let narrow = ScalarClass.narrow(scalar)
    if narrow != scalar { isPlain = false }
    if ScalarClass.isDigit(narrow) { return takeDigit(narrow) }
    switch stage {
    case 0: return takeSign(scalar)
    case 1: return takeMark(narrow) || takeUnit(scalar)
    default: return takeUnit(scalar)
    }
  }

  private mutating func takeDigit(_ scalar: UInt32) -> Bool {
    guard stage < 2 else { return false }
    stage = 1
    digits += 1
    sinceSeparator += 1
    if hasPoint { decimals += 1 }
    let (product, tooLarge) = mantissa.multipliedReportingOverflow(by: 10)
    let (sum, overflow) = product.addingReportingOverflow(Int64(scalar - 0x30))
    overflowed = overflowed || tooLarge || overflow
    mantissa = tooLarge || overflow ? 0 : sum
    return true
  }

  /// `+`, `-`, U+2212, `增`, `减`.
  private mutating func takeSign(_ scalar: UInt32) -> Bool {
    if ScalarClass.isSpace(scalar) { return true }
    guard !hasSign else { return false }
    hasSign = true
    switch scalar {
    case 0x2B, 0x2212, 0x2D: break
    case 0xFF0B, 0x589E, 0xFF0D, 0x2013, 0x51CF, 0x6E1B: isPlain = false
    default: return false
    }
    if scalar != 0x2B, scalar != 0xFF0B, scalar != 0x589E { sign = -1 }
    return true
  }

  private mutating func takeMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2E:
      guard separators == 0 || sinceSeparator == 3 else { return false }
      guard !hasPoint else {
        overflowed = true
        return true
      }
      hasPoint = true
      return true
    case 0x2C, 0x27, 0x3001:
      if scalar != 0x2C { isPlain = false }
      return separate()
    case _ where ScalarClass.isSpace(scalar):
      // `1 438`: a group of three must follow; anything else is two numbers.
      isPlain = false
      return separate()
    default:
      return false
    }
  }

  /// Takes a separator of thousands: one to three digits before the first, three between two.
  private mutating func separate() -> Bool {
    guard !hasPoint, separators == 0 ? sinceSeparator <= 3 : sinceSeparator == 3 else {
      return false
    }
    separators += 1
    sinceSeparator = 0
    return true
  }

  private mutating func takeUnit(_ scalar: UInt32) -> Bool {
    stage = 2
    isPlain = false
    switch (scalar, unit) {
    case (0x4EF6, .none), (0x9879, .none), (0x9805, .none), (0x4E2A, .none), (0x500B, .none),
      (0x6761, .none), (0x5B97, .none), (0x4EFD, .none), (0x6B21, .none), (0x6B21, .count):
      unit = .count
    case (0x5143, .none): unit = .yuan
    case (0x4E07, .none), (0x842C, .none), (0x5143, .wanYuan): unit = .wanYuan
    case (0x4EBF, .none), (0x5104, .none), (0x5143, .yiYuan): unit = .yiYuan
    case _ where ScalarClass.isSpace(scalar): break
    default: return false
    }
    return true
  }

  var result: PrintedValue {
    guard separators == 0 || sinceSeparator == 3 || hasPoint else { return .text }
    guard !overflowed, decimals <= Quantity.maximumDecimals, !(hasPoint && decimals == 0) else {
      return .unreadable
    }
    return .number(
      PrintedNumber(
        value: Quantity(mantissa: sign * mantissa, decimals: UInt8(decimals)), unit: unit,
        isPlain: isPlain))
  }
}
