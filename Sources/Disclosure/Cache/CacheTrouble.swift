import Glibc

/// Why something could not be kept in the cache: the build goes on, and the next one takes longer.
package struct CacheTrouble: Error, Equatable, Sendable {
  /// The file or folder that could not be written.
  package let path: String
  let code: CInt

  /// The reason in the words of the C library.
  package var reason: String { FileBytes.Trouble.system(code).reason }
}
