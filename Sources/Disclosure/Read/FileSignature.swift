/// What a file is that is no text, told by its first bytes.
enum FileSignature {
  /// The name of the format, such as `PDF`; nil for what may be text.
  static func name(of bytes: [UInt8]) -> String? {
    guard let first = bytes.first, mayBegin.contains(first) else { return nil }
    return signatures.first { bytes.starts(with: $0.bytes) }?.name
  }

  /// Whether more than a tenth of the first 4 KiB are control characters no text has.
  ///
  /// To be asked once UTF-16 is ruled out, whose zero bytes would count.
  static func isMostlyControl(_ bytes: [UInt8]) -> Bool {
    let sample = bytes.prefix(4096)
    let controls = sample.count { $0 < 0x20 && !($0 >= 0x07 && $0 <= 0x0D) && $0 != 0x1B }
    return controls > 4 && controls * 10 > sample.count
  }

  private static let mayBegin = Set(signatures.compactMap(\.bytes.first))

  private static let signatures: [(bytes: [UInt8], name: String)] = [
    (Array("%PDF-".utf8), "PDF"),
    ([0x50, 0x4B, 0x03, 0x04], "ZIP (DOCX, XLSX)"),
    ([0x50, 0x4B, 0x05, 0x06], "ZIP"),
    ([0xD0, 0xCF, 0x11, 0xE0], "DOC, XLS"),
    ([0x89, 0x50, 0x4E, 0x47], "PNG"),
    ([0xFF, 0xD8, 0xFF], "JPEG"),
    (Array("GIF8".utf8), "GIF"),
    (Array("RIFF".utf8), "RIFF (WebP, WAV)"),
    ([0x49, 0x49, 0x2A, 0x00], "TIFF"),
    ([0x4D, 0x4D, 0x00, 0x2A], "TIFF"),
    (Array("Rar!".utf8), "RAR"),
    ([0x37, 0x7A, 0xBC, 0xAF], "7z"),
    ([0x1F, 0x8B, 0x08], "gzip"),
    ([0x7F, 0x45, 0x4C, 0x46], "ELF"),
    (Array("{\\rtf".utf8), "RTF"),
    (Array("SQLite format 3".utf8), "SQLite"),
  ]
}
