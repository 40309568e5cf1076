import Glibc

/// What tells without reading whether a file of the site is still the one a build wrote.
///
/// It survives the move of the file into its place.
package struct OutputStamp: Equatable, Sendable {
  package let size: Int
  /// When its bytes were written last, in nanoseconds since 1970.
  package let modified: Int
  /// Which file of its disk it is.
  package let node: UInt64

  package init(size: Int, modified: Int, node: UInt64) {
    self.size = size
    self.modified = modified
    self.node = node
  }

  init(_ status: stat) {
    self.init(
      size: Int(status.st_size),
      modified: Int(status.st_mtim.tv_sec) &* 1_000_000_000 &+ Int(status.st_mtim.tv_nsec),
      node: UInt64(status.st_ino))
  }
}
