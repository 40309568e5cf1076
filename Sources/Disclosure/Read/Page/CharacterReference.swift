/// A character written by name or number: `&nbsp;`, `&#12288;`, `&#x4EF6;`.
enum CharacterReference {
  /// The character at `index`, where the `&` stands, and how many bytes write it; nil where it is
  /// an `&` and no more.
  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    guard index + 2 < end else { return nil }
    return bytes[index + 1] == UInt8(ascii: "#")
      ? numbered(bytes, at: index, end: end) : named(bytes, at: index, end: end)
  }

  private static func numbered(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    var position = index + 2
    let isHex = bytes[position] | 0x20 == UInt8(ascii: "x")
    if isHex { position += 1 }
    let firstDigit = position
    var value: UInt32 = 0
    while position < end, let digit = digit(bytes[position], isHex: isHex) {
      // More than Unicode holds stays too much, and never overflows.
      value = min(value * (isHex ? 16 : 10) + digit, 0x11_0000)
      position += 1
    }
    guard position > firstDigit else { return nil }
    if position < end, bytes[position] == UInt8(ascii: ";") { position += 1 }
    let scalar = value == 0 ? nil : Unicode.Scalar(value)
    return (scalar ?? "\u{FFFD}", position - index)
  }

  private static func digit(_ byte: UInt8, isHex: Bool) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte) - 0x30
    case 0x41...0x46 where isHex: UInt32(byte) - 0x37
    case 0x61...0x66 where isHex: UInt32(byte) - 0x57
    default: nil
    }
  }

  private static func named(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    var position = index + 1
    var key: UInt64 = 0
    while position < min(end, index + 9), isNameByte(bytes[position]) {
      key = key << 8 | UInt64(bytes[position])
      position += 1
    }
    guard let value = codePoint(of: key), let scalar = Unicode.Scalar(value) else { return nil }
    let hasEnd = position < end && bytes[position] == UInt8(ascii: ";")
    // Old pages write `&nbsp` bare; `&copy=1` in an address is none.
    guard hasEnd || position == end || !isNameByte(bytes[position]) else { return nil }
    return (scalar, position - index + (hasEnd ? 1 : 0))
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
  }

  /// The names that HTML 4 has for signs, by their bytes; letters with accents are not among them.
  private static func codePoint(of key: UInt64) -> UInt32? {
    switch key {
    case 0x6163757465: 0x00B4  // acute
    case 0x616D70: 0x0026  // amp
    case 0x61706F73: 0x0027  // apos
    case 0x617374: 0x002A  // ast
    case 0x6173796D70: 0x2248  // asymp
    case 0x626471756F: 0x201E  // bdquo
    case 0x627276626172: 0x00A6  // brvbar
    case 0x62756C6C: 0x2022  // bull
    case 0x636564696C: 0x00B8  // cedil
    case 0x63656E74: 0x00A2  // cent
    case 0x636F6C6F6E: 0x003A  // colon
    case 0x636F6D6D61: 0x002C  // comma
    case 0x636F7079: 0x00A9  // copy
    case 0x63757272656E: 0x00A4  // curren
    case 0x646167676572: 0x2020  // dagger
    case 0x64617272: 0x2193  // darr
    case 0x646567: 0x00B0  // deg
    case 0x646976696465: 0x00F7  // divide
    case 0x656D7370: 0x2003  // emsp
    case 0x656E7370: 0x2002  // ensp
    case 0x657175616C73: 0x003D  // equals
    case 0x6571756976: 0x2261  // equiv
    case 0x6575726F: 0x20AC  // euro
    case 0x6578636C: 0x0021  // excl
    case 0x667261633132: 0x00BD  // frac12
    case 0x667261633134: 0x00BC  // frac14
    case 0x667261633334: 0x00BE  // frac34
    case 0x6765: 0x2265  // ge
    case 0x6774: 0x003E  // gt
    case 0x68656C6C6970: 0x2026  // hellip
    case 0x686F72626172: 0x2015  // horbar
    case 0x68797068656E: 0x2010  // hyphen
    case 0x696578636C: 0x00A1  // iexcl
    case 0x696E66696E: 0x221E  // infin
    case 0x697175657374: 0x00BF  // iquest
    case 0x6C616E67: 0x3008  // lang
    case 0x6C6171756F: 0x00AB  // laquo
    case 0x6C617272: 0x2190  // larr
    case 0x6C6471756F: 0x201C  // ldquo
    case 0x6C65: 0x2264  // le
    case 0x6C6F77626172: 0x005F  // lowbar
    case 0x6C6F7A: 0x25CA  // loz
    case 0x6C706172: 0x0028  // lpar
    case 0x6C726D: 0x200E  // lrm
    case 0x6C736171756F: 0x2039  // lsaquo
    case 0x6C737162: 0x005B  // lsqb
    case 0x6C7371756F: 0x2018  // lsquo
    case 0x6C74: 0x003C  // lt
    case 0x6D616372: 0x00AF  // macr
    case 0x6D64617368: 0x2014  // mdash
    case 0x6D6963726F: 0x00B5  // micro
    case 0x6D6964646F74: 0x00B7  // middot
    case 0x6D696E7573: 0x2212  // minus
    case 0x6E627370: 0x00A0  // nbsp
    case 0x6E64617368: 0x2013  // ndash
    case 0x6E65: 0x2260  // ne
    case 0x6E6F74: 0x00AC  // not
    case 0x6E756D: 0x0023  // num
    case 0x6F6C696E65: 0x203E  // oline
    case 0x6F726466: 0x00AA  // ordf
    case 0x6F72646D: 0x00BA  // ordm
    case 0x70617261: 0x00B6  // para
    case 0x706572636E74: 0x0025  // percnt
    case 0x706572696F64: 0x002E  // period
    case 0x7065726D696C: 0x2030  // permil
    case 0x706C7573: 0x002B  // plus
    case 0x706C75736D6E: 0x00B1  // plusmn
    case 0x706F756E64: 0x00A3  // pound
    case 0x7072696D65: 0x2032  // prime
    case 0x70726F64: 0x220F  // prod
    case 0x7175657374: 0x003F  // quest
    case 0x71756F74: 0x0022  // quot
    case 0x7261646963: 0x221A  // radic
    case 0x72616E67: 0x3009  // rang
    case 0x726171756F: 0x00BB  // raquo
    case 0x72617272: 0x2192  // rarr
    case 0x726471756F: 0x201D  // rdquo
    case 0x726567: 0x00AE  // reg
    case 0x726C6D: 0x200F  // rlm
    case 0x72706172: 0x0029  // rpar
    case 0x72736171756F: 0x203A  // rsaquo
    case 0x72737162: 0x005D  // rsqb
    case 0x727371756F: 0x2019  // rsquo
    case 0x736271756F: 0x201A  // sbquo
    case 0x73656374: 0x00A7  // sect
    case 0x73656D69: 0x003B  // semi
    case 0x736879: 0x00AD  // shy
    case 0x736F6C: 0x002F  // sol
    case 0x73756D: 0x2211  // sum
    case 0x73757031: 0x00B9  // sup1
    case 0x73757032: 0x00B2  // sup2
    case 0x73757033: 0x00B3  // sup3
    case 0x7468696E7370: 0x2009  // thinsp
    case 0x74696D6573: 0x00D7  // times
    case 0x7472616465: 0x2122  // trade
    case 0x75617272: 0x2191  // uarr
    case 0x756D6C: 0x00A8  // uml
    case 0x766572626172: 0x007C  // verbar
    case 0x79656E: 0x00A5  // yen
    case 0x7A776A: 0x200D  // zwj
    case 0x7A776E6A: 0x200C  // zwnj
    case 0x546162: 0x0009  // Tab
    case 0x4E65774C696E65: 0x000A  // NewLine
    default: nil
    }
  }
}
