import Glibc
import Testing

@testable import Disclosure

@Suite struct CacheFolderTests {
  private static let payload = Array("二〇二〇年，新收 3 件。".utf8)

  @Test func keepsAndGivesBack() {
    let folder = TemporaryFolder()
    let cache = CacheFolder(at: folder.path + "/deep/.sundial")
    #expect(cache.read("reports") == nil)
    #expect(cache.save("reports", Self.payload) == .written)
    #expect(cache.read("reports") == Self.payload)
    #expect(cache.save("empty", []) == .written)
    #expect(cache.read("empty") == [])
  }

  @Test func tellsHowAFileBegins() {
    let folder = TemporaryFolder()
    let cache = CacheFolder(at: folder.path)
    #expect(cache.beginning(of: "reports", count: 4) == nil)
    _ = cache.save("reports", Self.payload)
    #expect(cache.beginning(of: "reports", count: 4) == Array(Self.payload[..<4]))
    #expect(cache.beginning(of: "reports", count: 1000) == Self.payload)
    folder.write("reports", "no frame")
    #expect(cache.beginning(of: "reports", count: 4) == nil)
  }

  @Test func marksTheFolderItMakes() {
    let folder = TemporaryFolder()
    let cache = CacheFolder(at: folder.path + "/.sundial")
    _ = cache.save("reports", Self.payload)
    #expect(folder.text(of: ".sundial/.gitignore") == "*\n")
    #expect(
      folder.text(of: ".sundial/CACHEDIR.TAG").hasPrefix(
        "Signature: 8a477f597d28d172789f06886806bc55\n"))
    #expect(
      folder.names(in: ".sundial") == [".gitignore", "CACHEDIR.TAG", "reports"])
  }

  @Test func addsNothingToAFolderOfTheUser() {
    let folder = TemporaryFolder()
    _ = CacheFolder(at: folder.path).save("reports", Self.payload)
    #expect(folder.names(in: "") == ["reports"])
  }

  @Test func leavesAFileThatSaysTheSame() throws {
    let folder = TemporaryFolder()
    let cache = CacheFolder(at: folder.path)
    _ = cache.save("reports", Self.payload)
    let stamp = try #require(FileStamp(ofFileAt: folder.path + "/reports"))
    #expect(cache.save("reports", Self.payload) == .unchanged)
    #expect(FileStamp(ofFileAt: folder.path + "/reports") == stamp)
    #expect(cache.save("reports", Self.payload + [0]) == .written)
  }

  /// Every byte of the file bears on whether it is used.
  @Test func refusesWhatIsNotWhole() {
    let folder = TemporaryFolder()
    let cache = CacheFolder(at: folder.path)
    _ = cache.save("reports", Self.payload)
    let whole = folder.bytes(of: "reports")
    for count in 0..<whole.count {
      folder.write("reports", bytes: Array(whole[..<count]))
      #expect(cache.read("reports") == nil, "cut after \(count)")
    }
    for position in whole.indices {
      var damaged = whole
      damaged[position] ^= 0x10
      folder.write("reports", bytes: damaged)
      #expect(cache.read("reports") == nil, "damaged at \(position)")
    }
    folder.write("reports", bytes: whole + [0])
    #expect(cache.read("reports") == nil)
    #expect(cache.save("reports", Self.payload) == .written)
    #expect(folder.bytes(of: "reports") == whole)
  }

  @Test func refusesTheFileOfAnotherName() {
    let folder = TemporaryFolder()
    let cache = CacheFolder(at: folder.path)
    _ = cache.save("reports", Self.payload)
    folder.write("pages", bytes: folder.bytes(of: "reports"))
    #expect(cache.read("pages") == nil)
  }

  @Test func refusesAFileOfAnotherFormat() {
    let folder = TemporaryFolder()
    let cache = CacheFolder(at: folder.path)
    _ = cache.save("reports", Self.payload)
    var bytes = folder.bytes(of: "reports")
    bytes[8] += 1
    folder.write("reports", bytes: bytes)
    #expect(cache.read("reports") == nil)
  }

  @Test func refusesAFileBeyondItsLimit() {
    let folder = TemporaryFolder()
    let whole = CacheFrame.length + Self.payload.count
    _ = CacheFolder(at: folder.path).save("reports", Self.payload)
    #expect(CacheFolder(at: folder.path, limit: whole).read("reports") == Self.payload)
    #expect(CacheFolder(at: folder.path, limit: whole - 1).read("reports") == nil)
  }

  @Test func readsNeitherFoldersNorPipes() {
    let folder = TemporaryFolder()
    folder.makeFolder("reports")
    mkfifo(folder.path + "/pages", 0o644)
    let cache = CacheFolder(at: folder.path)
    #expect(cache.read("reports") == nil)
    #expect(cache.read("pages") == nil)
  }

  @Test func saysWhyNothingWasKept() {
    let folder = TemporaryFolder()
    folder.write("file")
    folder.makeFolder("folder/reports")
    let inFile = CacheFolder(at: folder.path + "/file").save("reports", Self.payload)
    #expect(inFile == .failed(CacheTrouble(path: folder.path + "/file", code: ENOTDIR)))
    let overFolder = CacheFolder(at: folder.path + "/folder").save("reports", Self.payload)
    #expect(
      overFolder == .failed(CacheTrouble(path: folder.path + "/folder/reports", code: EISDIR)))
    #expect(folder.names(in: "folder") == ["reports"])
    let full = CacheFolder(at: "/dev/full/x").save("reports", Self.payload)
    #expect(full == .failed(CacheTrouble(path: "/dev/full/x", code: ENOTDIR)))
  }

  @Test func doesNotDisturbAnotherWriter() {
    let folder = TemporaryFolder()
    let other = open(folder.path + "/reports.draft", O_WRONLY | O_CREAT, 0o666)
    defer { close(other) }
    flock(other, LOCK_EX)
    #expect(CacheFolder(at: folder.path).save("reports", Self.payload) == .left)
    #expect(folder.bytes(of: "reports.draft") == [])
    flock(other, LOCK_UN)
    #expect(CacheFolder(at: folder.path).save("reports", Self.payload) == .written)
  }

  @Test func takesOverADraftThatWasLeft() {
    let folder = TemporaryFolder()
    folder.write("reports.draft", "a longer text than the one that is kept, from a killed build")
    let cache = CacheFolder(at: folder.path)
    #expect(cache.save("reports", Self.payload) == .written)
    #expect(cache.read("reports") == Self.payload)
    #expect(folder.names(in: "") == ["reports"])
  }

  @Test func staysWholeWhileManyWrite() async {
    let folder = TemporaryFolder()
    let cache = CacheFolder(at: folder.path)
    let texts = (0..<8).map { number in [UInt8](repeating: UInt8(number), count: 4_000) }
    // Who finds another at work leaves it be, and may then find that nothing was kept so far.
    #expect(cache.save("reports", texts[0]) == .written)
    await withTaskGroup(of: Void.self) { group in
      for text in texts {
        group.addTask {
          for _ in 0..<40 {
            _ = cache.save("reports", text)
            #expect(cache.read("reports").map(texts.contains) ?? false)
          }
        }
      }
    }
  }

  @Test func isNoPartOfTheReports() async throws {
    let folder = TemporaryFolder()
    folder.write("2020.txt")
    folder.write(".sundial/2021.txt")
    let source = try SourceFolder(opening: folder.path)
    #expect(try await source.listing().reports.map(\.path) == ["2020.txt"])
    #expect(source.cache?.path == folder.path + "/.sundial")
    #expect(try SourceFolder(opening: folder.path + "/2020.txt").cache == nil)
  }
}
