/// Steps through UTF-8 bytes scalar by scalar; broken bytes come out as U+FFFD, one at a time.
enum UTF8Scalars {
  /// The scalar at `position`, which moves past it.
  @inline(__always)
  static func next(in bytes: Span<UInt8>, at position: inout Int) -> UInt32 {
    let first = UInt32(bytes[position])
    position += 1
    if first < 0x80 { return first }
    // Nearly all of a Chinese report.
    if first & 0xF0 == 0xE0, position + 2 <= bytes.count {
      let second = UInt32(bytes[position])
      let third = UInt32(bytes[position + 1])
      guard second & 0xC0 == 0x80, third & 0xC0 == 0x80 else { return 0xFFFD }
      position += 2
      return (first & 0x0F) << 12 | (second & 0x3F) << 6 | third & 0x3F
    }
    let length = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC2 ? 1 : 0
    guard length > 0, position + length <= bytes.count else { return 0xFFFD }
    var scalar = first & (0x3F >> UInt32(length))
    for offset in 0..<length {
      let byte = UInt32(bytes[position + offset])
      guard byte & 0xC0 == 0x80 else { return 0xFFFD }
      scalar = scalar << 6 | byte & 0x3F
    }
    position += length
    return scalar
  }

  /// The common Han character whose three bytes stand at `position`; nil where there is none.
  @inline(__always)
  static func han(in bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> UInt32? {
    let (first, second) = (UInt32(bytes[position]), UInt32(bytes[position + 1]))
    let third = UInt32(bytes[position + 2])
    let scalar = (first & 0x0F) << 12 | (second & 0x3F) << 6 | third & 0x3F
    guard first & 0xF0 == 0xE0, second & 0xC0 == 0x80, third & 0xC0 == 0x80, scalar >= 0x4E00,
      scalar <= 0x9FFF
    else { return nil }
    return scalar
  }

  /// Appends a scalar in UTF-8.
  @inline(__always)
  static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    switch scalar {
    case ..<0x80:
      bytes.append(UInt8(truncatingIfNeeded: scalar))
    case ..<0x800:
      bytes.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    case ..<0x10000:
      bytes.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    default:
      bytes.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    }
  }
}

/// Which scalars are white space, numerals and punctuation in reports.
enum ScalarClass {
  @inline(__always)
  static func isSpace(_ scalar: UInt32) -> Bool {
    if scalar <= 0x20 { return true }
    // ASCII and Han characters: nearly all of a report.
    if scalar < 0x80 || (0x3001...0xD7FF).contains(scalar) { return false }
    return scalar == 0xA0 || scalar == 0x3000 || scalar == 0xFEFF
      || (0x2000...0x200F).contains(scalar) || scalar == 0x2028 || scalar == 0x2029
      || scalar == 0x202F || scalar == 0x205F || scalar == 0x85
  }

  /// The ASCII scalar that a full-width one stands for, others unchanged.
  @inline(__always)
  static func narrow(_ scalar: UInt32) -> UInt32 {
    (0xFF01...0xFF5E).contains(scalar) ? scalar - 0xFEE0 : scalar
  }

  @inline(__always)
  static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

  /// 一二三四五六七八九十 and the circled numbers.
  static func isNumeral(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341: true
    case 0x2460...0x249B: true
    default: isDigit(scalar)
    }
  }

  static func isHan(_ scalar: UInt32) -> Bool {
    (0x4E00...0x9FFF).contains(scalar) || (0x3400...0x4DBF).contains(scalar)
  }
}
