/// A file of the source folder as it was read: its path and its bytes.
package struct SourceFile: Sendable {
  /// Relative to the folder that was read, with `/` between its parts.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
