/// A file of the site: where it goes, and what it says.
package struct OutputFile: Equatable, Sendable {
  /// Relative to the output folder, ASCII, folders parted by `/`.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
