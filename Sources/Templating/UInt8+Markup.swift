extension UInt8 {
  /// Whether markup takes the byte for a letter: a tag's name can begin with it.
  var isLetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }

  /// Whether markup takes the byte for a blank.
  var isBlank: Bool {
    self == UInt8(ascii: " ") || self == 0x09 || self == 0x0A || self == 0x0C || self == 0x0D
  }

  /// The byte of the small letter where it is a capital one.
  var lowercased: UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self
  }
}
