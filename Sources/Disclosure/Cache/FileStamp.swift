import Glibc

/// What the disk says of a file without opening it: equal stamps mean equal bytes, once the stamp
/// has settled.
package struct FileStamp: Hashable, Sendable {
  package let size: Int64
  package let modified: DiskTime
  /// When anything of the file last changed; nobody can set it back, as they can `modified`.
  package let changed: DiskTime
  package let node: UInt64
  package let device: UInt64

  init(_ status: stat) {
    size = Int64(status.st_size)
    modified = DiskTime(status.st_mtim)
    changed = DiskTime(status.st_ctim)
    node = UInt64(status.st_ino)
    device = UInt64(status.st_dev)
  }

  /// The stamp of the file that a path leads to; nil where there is none.
  package init?(ofFileAt path: String) {
    self.init(of: path, in: AT_FDCWD)
  }

  /// The same, of a path from an open folder.
  init?(of path: String, in folder: CInt) {
    var status = stat()
    guard fstatat(folder, path, &status, 0) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    self.init(status)
  }

  /// The stamp of the program that is running, which no other build of it has.
  package static var ofProgram: FileStamp? { FileStamp(ofFileAt: "/proc/self/exe") }

  /// Whether any later change would show, given that the stamp was taken at a moment.
  ///
  /// A file may change again within the tick of the clock that stamped it, and keep its size; and
  /// a clock that was put back stamps in the future.
  package func isSettled(at moment: DiskTime) -> Bool {
    // Only full seconds: a disk that keeps no finer time, such as FAT.
    let tick: Int64 = changed.nanoseconds % 1_000_000_000 == 0 ? 2_100_000_000 : 20_000_000
    let (settled, overflow) = changed.nanoseconds.addingReportingOverflow(tick)
    return !overflow && settled < moment.nanoseconds
  }
}

extension FingerprintWriter {
  package mutating func combine(_ stamp: FileStamp) {
    combine(UInt64(bitPattern: stamp.size))
    combine(UInt64(bitPattern: stamp.modified.nanoseconds))
    combine(UInt64(bitPattern: stamp.changed.nanoseconds))
    combine(stamp.node)
    combine(stamp.device)
  }

  /// Nothing differs from any stamp.
  package mutating func combine(_ stamp: FileStamp?) {
    combine(stamp == nil ? 0 : 1)
    if let stamp { combine(stamp) }
  }
}
