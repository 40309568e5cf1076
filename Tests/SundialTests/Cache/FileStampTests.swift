import Glibc
import Testing

@testable import Disclosure

@Suite struct FileStampTests {
  private func stamp(changed: Int64) -> FileStamp {
    var status = stat()
    status.st_ctim = timespec(
      tv_sec: Int(changed / 1_000_000_000), tv_nsec: Int(changed % 1_000_000_000))
    return FileStamp(status)
  }

  @Test func showsEveryChange() throws {
    let folder = TemporaryFolder()
    folder.write("a", "3")
    let path = folder.path + "/a"
    let first = try #require(FileStamp(ofFileAt: path))
    #expect(first.size == 1)
    #expect(FileStamp(ofFileAt: path) == first)
    usleep(20_000)
    folder.write("a", "4")
    // As tools do that copy a file with its time.
    var times = [timespec(tv_sec: 0, tv_nsec: 0), timespec(tv_sec: 0, tv_nsec: 0)]
    for index in times.indices {
      times[index] = timespec(
        tv_sec: Int(first.modified.nanoseconds / 1_000_000_000),
        tv_nsec: Int(first.modified.nanoseconds % 1_000_000_000))
    }
    utimensat(AT_FDCWD, path, times, 0)
    let second = try #require(FileStamp(ofFileAt: path))
    #expect(second.modified == first.modified)
    #expect(second.size == first.size)
    #expect(second != first)
  }

  @Test func isNothingWhereThereIsNoFile() {
    let folder = TemporaryFolder()
    folder.makeFolder("x")
    #expect(FileStamp(ofFileAt: folder.path + "/x") == nil)
    #expect(FileStamp(ofFileAt: folder.path + "/y") == nil)
  }

  @Test func settlesAfterATickOfTheClock() {
    let changed = stamp(changed: 5_000_000_007)
    #expect(!changed.isSettled(at: DiskTime(nanoseconds: 5_000_000_007)))
    #expect(!changed.isSettled(at: DiskTime(nanoseconds: 5_020_000_007)))
    #expect(changed.isSettled(at: DiskTime(nanoseconds: 5_020_000_008)))
    // The clock was put back.
    #expect(!changed.isSettled(at: DiskTime(nanoseconds: 4_000_000_000)))
    #expect(!stamp(changed: .max).isSettled(at: DiskTime(nanoseconds: .max)))
  }

  @Test func settlesLaterOnADiskOfFullSeconds() {
    let changed = stamp(changed: 6_000_000_000)
    #expect(!changed.isSettled(at: DiskTime(nanoseconds: 8_000_000_000)))
    #expect(changed.isSettled(at: DiskTime(nanoseconds: 8_100_000_001)))
  }

  @Test func knowsTheTimeOfTheDisk() throws {
    let folder = TemporaryFolder()
    let before = DiskTime.now()
    folder.write("a")
    let stamp = try #require(FileStamp(ofFileAt: folder.path + "/a"))
    #expect(before <= stamp.changed)
    #expect(!stamp.isSettled(at: before))
    #expect(FileStamp.ofProgram != nil)
  }
}
