/// A template as its author wrote it.
package struct TemplateSource: Equatable, Sendable {
  /// How other templates call it: `parts/number`.
  package let name: String
  /// The file as the user can open it.
  package let file: String
  package let bytes: [UInt8]

  package init(name: String, file: String, bytes: [UInt8]) {
    self.name = name
    self.file = file
    self.bytes = bytes
  }
}

extension TemplateSource {
  /// The problem at a byte of the file, as an editor counts lines and columns.
  func error(at offset: Int, _ problem: TemplateError.Problem) -> TemplateError {
    let offset = min(max(offset, 0), bytes.count)
    let newline = UInt8(ascii: "\n")
    let line = bytes[..<offset].count { $0 == newline } + 1
    let start = bytes[..<offset].lastIndex(of: newline).map { $0 + 1 } ?? 0
    var end = bytes[offset...].firstIndex(of: newline) ?? bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return TemplateError(
      file: file, line: line,
      column: String(decoding: bytes[start..<offset], as: UTF8.self).count + 1,
      excerpt: String(decoding: bytes[start..<max(start, end)], as: UTF8.self), problem: problem)
  }
}
