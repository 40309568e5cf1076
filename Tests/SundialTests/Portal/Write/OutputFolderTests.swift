import Disclosure
import Foundation
import Glibc
import Testing

@testable import Portal

@Suite struct WritingTheSite {
  let root = SharedFolder()
  var site: String { root.path + "/site" }

  @Test func writesFilesAndTheFoldersAboveThem() throws {
    let output = try OutputFolder(opening: root.path + "/new/deep/site")
    let files = [file("index.html", "首页"), file("r/410104/2020/index.html", "管城")]
    for file in files { #expect(try output.write(file).outcome == .written) }
    #expect(try output.land(files.map(\.path)) == 0)
    #expect(text("new/deep/site/index.html") == "首页")
    #expect(text("new/deep/site/r/410104/2020/index.html") == "管城")
  }

  @Test func findsTheWayBetweenFolders() throws {
    let output = try OutputFolder(opening: site)
    var writer = output.writer()
    let paths = [
      "r/4101/index.html", "r/410/index.html", "r/4101/2020/index.html", "a.css", "r/4101/x.csv",
      "y/2020/index.html", "r/4101-b/2020/index.html", "r/4101/2020/all.csv",
    ]
    for path in paths { _ = try writer.write(file(path, "在 \(path)")) }
    _ = try output.land(paths)
    for path in paths { #expect(text("site/" + path) == "在 \(path)") }
  }

  @Test func leavesEqualFilesUntouched() throws {
    #expect(try build("a.txt", "同") == .written)
    let before = status("site/a.txt")
    #expect(try build("a.txt", "同") == .unchanged)
    #expect(status("site/a.txt").st_ino == before.st_ino)
    #expect(try build("a.txt", "异") == .written)
    #expect(text("site/a.txt") == "异")
  }

  @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 200_000])
  func comparesFilesOfEverySize(count: Int) throws {
    var bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 7) }
    #expect(try build(OutputFile(path: "a.bin", bytes: bytes)) == .written)
    #expect(try build(OutputFile(path: "a.bin", bytes: bytes)) == .unchanged)
    guard count > 0 else { return }
    bytes[count - 1] ^= 1
    #expect(try build(OutputFile(path: "a.bin", bytes: bytes)) == .written)
    #expect(Array(FileManager.default.contents(atPath: site + "/a.bin") ?? Data()) == bytes)
  }

  @Test func letsSeveralTasksWriteAtOnce() async throws {
    let output = try OutputFolder(opening: site)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for worker in 0..<4 {
        group.addTask {
          var writer = output.writer()
          for page in 0..<50 {
            let path = "r/\(page)/\(worker)/index.html"
            _ = try writer.write(OutputFile(path: path, bytes: Array(path.utf8)))
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(!FileManager.default.fileExists(atPath: site + "/r"))
    #expect(try output.land([]) == 0)
    #expect(text("site/r/49/3/index.html") == "r/49/3/index.html")
    #expect(files("site").count == 201)
  }

  @Test(arguments: [
    "", "/a", "a/", "a//b", ".", "..", "a/../b", "../a", "A.html", "a b", "中.html", "a\\b", "a%2f",
    "a\0b", ".sundial-output", "a/.sundial-x", "a\n", String(repeating: "a", count: 201),
    String(repeating: "a/", count: 40) + "a",
  ])
  func refusesPathsThatLeadOutsideOrNeedQuoting(path: String) throws {
    let output = try OutputFolder(opening: site)
    #expect(throws: Failure.self) { try output.write(file(path, "x")) }
    #expect(files("site") == [".sundial-output"])
  }

  private func file(_ path: String, _ text: String) -> OutputFile {
    OutputFile(path: path, bytes: Array(text.utf8))
  }

  private func build(_ path: String, _ text: String) throws -> Placed.Outcome {
    try build(file(path, text))
  }

  /// A build of one file.
  private func build(_ file: OutputFile) throws -> Placed.Outcome {
    let output = try OutputFolder(opening: site)
    let outcome = try output.write(file).outcome
    _ = try output.land([file.path])
    return outcome
  }

  private func text(_ path: String) -> String? {
    FileManager.default.contents(atPath: root.path + "/" + path).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  private func status(_ path: String) -> stat {
    var status = stat()
    stat(root.path + "/" + path, &status)
    return status
  }

  private func files(_ path: String) -> [String] {
    root.files(under: path)
  }
}

@Suite struct OwningTheOutputFolder {
  let root = SharedFolder()
  var site: String { root.path + "/site" }

  @Test func marksTheFolderAsItsOwn() throws {
    try build(["b.html", "a/index.html"])
    #expect(text(".sundial-output") == "sundial-output 1\na/index.html\nb.html\n")
  }

  @Test func removesOnlyWhatAnEarlierBuildMade() throws {
    try build(["a/index.html", "r/1/2020/index.html", "r/1/index.html", "r/2/index.html"])
    root.write("site/r/2/photo.png")
    root.write("site/CNAME")
    let removed = try build(["a/index.html", "r/1/index.html"])
    #expect(removed == 2)
    #expect(
      root.files(under: "site")
        == [".sundial-output", "CNAME", "a/index.html", "r/1/index.html", "r/2/photo.png"])
    #expect(!exists("site/r/1/2020"))
  }

  @Test func countsNothingWhereTheFileIsGoneAlready() throws {
    try build(["a/index.html", "b/index.html"])
    root.remove("site/a/index.html")
    #expect(try build([]) == 1)
    #expect(root.files(under: "site") == [".sundial-output"])
    #expect(!exists("site/a"))
  }

  @Test func neverRemovesThroughALink() throws {
    root.write("elsewhere/index.html", "别处")
    try build(["a/index.html", "b.html"])
    root.remove("site/a/index.html")
    rmdir(site + "/a")
    root.link("site/a", to: root.path + "/elsewhere")
    #expect(try build([]) == 1)
    #expect(root.files(under: "elsewhere") == ["index.html"])
  }

  @Test func neverWritesThroughALink() throws {
    root.write("elsewhere/index.html", "别处")
    try build([])
    root.link("site/a", to: root.path + "/elsewhere")
    root.link("site/b.html", to: root.path + "/elsewhere/index.html")
    let output = try OutputFolder(opening: site)
    #expect(throws: Failure.self) {
      try output.write(OutputFile(path: "a/index.html", bytes: [65]))
    }
    #expect(try output.write(OutputFile(path: "b.html", bytes: [65])).outcome == .written)
    _ = try output.land(["b.html"])
    #expect(root.text("elsewhere/index.html") == "别处")
    #expect(root.text("site/b.html") == "A")
  }

  @Test func removesAStageOfNobodyWithoutFollowingIt() throws {
    try build(["a.html"])
    root.write("elsewhere/index.html", "别处")
    root.link("site/.sundial-next", to: root.path + "/elsewhere")
    try build(["a.html"])
    #expect(root.files(under: "site") == [".sundial-output", "a.html"])
    #expect(root.files(under: "elsewhere") == ["index.html"])
  }

  @Test func distrustsADamagedManifest() throws {
    root.write("victim.txt")
    root.write("site/CNAME")
    root.write(
      "site/.sundial-output", "sundial-output 1\n../victim.txt\n/etc/x\nCNAME\nnowhere.html\n")
    #expect(try build([]) == 0)
    #expect(exists("victim.txt"))
    #expect(exists("site/CNAME"))
  }

  @Test func refusesAManifestOfAnotherVersion() throws {
    root.write("site/.sundial-output", "sundial-output 99\na.html\n")
    root.write("site/a.html")
    #expect(try refusal()?.kind == .usage)
    _ = try OutputFolder(opening: site, force: true).land([])
    #expect(exists("site/a.html"))
  }

  @Test func refusesAFolderOfSomebodyElse() throws {
    root.write("site/thesis.docx")
    #expect(try refusal()?.kind == .usage)
    #expect(root.files(under: "site") == ["thesis.docx"])
    let output = try OutputFolder(opening: site, force: true)
    _ = try output.write(OutputFile(path: "index.html", bytes: [65]))
    #expect(try output.land(["index.html"]) == 0)
    #expect(root.files(under: "site") == [".sundial-output", "index.html", "thesis.docx"])
  }

  @Test(arguments: [".gitkeep", ".git/HEAD"])
  func takesAFolderWithHiddenFilesOnlyForEmpty(path: String) throws {
    root.write("site/" + path)
    #expect(try refusal() == nil)
  }

  @Test(arguments: [
    ("src", true), ("src/.", true), ("alias", true), (".", true), ("src/410104", true),
    ("alias/410104", true), ("src/public", false), ("src/../src/a/b", false), ("srcs", false),
    ("out/deep", false), ("src/../out", false),
  ])
  func takesNoReportForOutput(output: String, isRefused: Bool) throws {
    root.write("src/410104/2020.txt")
    root.link("alias", to: "src")
    let before = root.files(under: "src")
    let path = output == "." ? root.path : root.path + "/" + output
    let failure = Self.failure { () throws(Failure) in
      _ = try OutputFolder(opening: path, outside: root.path + "/src", force: true)
    }
    #expect((failure != nil) == isRefused)
    if isRefused { #expect(root.files(under: "src") == before) }
  }

  @Test func saysWhatIsInTheWay() throws {
    root.write("site/.sundial-output", "sundial-output 1\n")
    root.write("site/a")
    root.write("site/b/c.txt")
    let output = try OutputFolder(opening: site)
    for (path, english) in [
      ("a/index.html", "Cannot write “\(site)/a/index.html”: part of the path is not a folder."),
      ("b", "Cannot write “\(site)/b”: a folder of that name is in the way."),
    ] {
      let failure = Self.failure { () throws(Failure) in
        _ = try output.write(OutputFile(path: path, bytes: []))
      }
      #expect(failure?.message.english == english)
      #expect(failure?.kind == .inputOutput)
    }
    output.discard()
    #expect(root.files(under: "site") == [".sundial-output", "a", "b/c.txt"])
  }

  @Test func advisesForceOnlyWhereItHelps() throws {
    root.write("src/410104/2020.txt")
    for (path, advises) in [("src/public", false), ("public", true)] {
      root.write(path + "/thesis.docx")
      let failure = Self.failure { () throws(Failure) in
        _ = try OutputFolder(opening: root.path + "/" + path, outside: root.path + "/src")
      }
      #expect(failure?.remedy?.english.contains("--force") == advises)
      #expect(failure?.remedy?.chinese.contains("--force") == advises)
    }
  }

  @Test func refusesAFileWhereTheFolderShouldBe() throws {
    root.write("site")
    #expect(try refusal()?.kind == .inputOutput)
  }

  /// Nothing can be written to /dev/full, and nothing made in /proc.
  @Test func namesTheSystemsReasonInBothLanguages() {
    for code in [ENOSPC, EROFS, EACCES, ENOTDIR, ELOOP, EISDIR, ENAMETOOLONG, EMFILE, EIO] {
      let failure = Failure.unwritable("a.html", OutputTrouble(code))
      #expect(failure.message.chinese.hasPrefix("无法写入“a.html”："))
      #expect(failure.message.english.hasPrefix("Cannot write “a.html”: "))
      #expect(failure.remedy != nil)
    }
    let full = open("/dev/full", O_WRONLY)
    defer { close(full) }
    #expect(throws: OutputTrouble(ENOSPC)) { try DescriptorBytes.write([65], to: full) }
  }

  @discardableResult
  private func build(_ paths: [String]) throws -> Int {
    let output = try OutputFolder(opening: site)
    for path in paths { _ = try output.write(OutputFile(path: path, bytes: Array(path.utf8))) }
    return try output.land(paths)
  }

  private func refusal() throws -> Failure? {
    Self.failure { () throws(Failure) in _ = try OutputFolder(opening: site) }
  }

  private static func failure(_ body: () throws(Failure) -> Void) -> Failure? {
    do throws(Failure) {
      try body()
      return nil
    } catch {
      return error
    }
  }

  private func text(_ path: String) -> String? { root.text("site/" + path) }

  private func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.path + "/" + path)
  }
}
