import Glibc

/// A moment, as the disks of this machine stamp it on a file.
///
/// The only place below the command that asks for the time, and nothing of a site depends on it: it
/// decides no more than whether a file is read again.
package struct DiskTime: Hashable, Comparable, Sendable {
  /// Since 1970.
  package let nanoseconds: Int64

  package init(nanoseconds: Int64) {
    self.nanoseconds = nanoseconds
  }

  init(_ time: timespec) {
    nanoseconds = Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }

  /// The moment that a file would be stamped with if it were written now.
  package static func now() -> DiskTime {
    var time = timespec()
    // The clock of the stamps themselves, which moves in steps of some milliseconds.
    guard clock_gettime(CLOCK_REALTIME_COARSE, &time) == 0 else {
      return DiskTime(nanoseconds: .min)
    }
    return DiskTime(time)
  }

  package static func < (left: DiskTime, right: DiskTime) -> Bool {
    left.nanoseconds < right.nanoseconds
  }
}
