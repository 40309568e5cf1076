import Disclosure
import Foundation
import Glibc
import Testing

@testable import Portal

/// A site of every kind of change: a folder of which most is new, one of which little is, a new
/// folder, a new file beside old ones, files that go; and things that are not ours everywhere.
@Suite struct LandingWhole {
  let root = SharedFolder()
  var site: String { root.path + "/site" }

  static let old = pages { page in "旧 \(page < 75 ? page : 0)" }
    .merging([
      "index.html": "首页", "about/index.html": "关于", "y/2020/index.html": "二〇二〇",
      "y/2021/index.html": "二〇二一", "q/index.html": "质量", "q/old/index.html": "旧页",
      "r/gone/index.html": "不再有",
    ]) { first, _ in first }

  static let new = pages { page in page < 75 ? "新 \(page)" : "旧 0" }
    .merging([
      "index.html": "新首页", "about/index.html": "关于", "y/2020/index.html": "二〇二〇年",
      "y/2021/index.html": "二〇二一", "y/2021/all.csv": "数", "q/index.html": "质量",
      "d/a/index.html": "数据", "d/b/index.html": "下载", "r/fresh/index.html": "新来",
    ]) { first, _ in first }

  static func pages(_ text: (Int) -> String) -> [String: String] {
    Dictionary(uniqueKeysWithValues: (0..<100).map { ("r/\($0)/index.html", text($0)) })
  }

  /// What a person put there.
  static let foreign = [
    "CNAME": "example.cn", "r/photo.png": "图", "r/7/deep/notes.txt": "记", "y/extra.txt": "另",
    "r/own/a/b.txt": "自",
  ]

  static let steps: [LandingStep] = [
    .place("d"), .place("y/2021/all.csv"), .swap("r"), .place("index.html"),
    .place("y/2020/index.html"), .remove("q/old/index.html"), .remove("r/gone/index.html"),
    .prune("r/gone"), .prune("r"), .prune("q/old"), .prune("q"), .place(".sundial-output"),
  ]

  @Test func plansTheFewestSteps() throws {
    try standOld()
    #expect(try staged().journal?.steps == Self.steps)
  }

  @Test func putsANewSiteInPlace() throws {
    try standOld()
    let output = try OutputFolder(opening: site)
    try write(Self.new, to: output)
    #expect(tree() == Self.old.merging(Self.foreign) { first, _ in first })
    #expect(try output.land(Array(Self.new.keys)) == 2)
    expectNew()
  }

  @Test(arguments: 0...steps.count)
  func goesOnWhereALandingWasCutShort(taken: Int) throws {
    try standOld()
    do {
      let (output, journal) = try staged()
      var landing = Landing(by: try #require(journal), in: output.folder)
      try landing.takeSteps(taken)
    }
    _ = try OutputFolder(opening: site)
    expectNew()
  }

  @Test(arguments: 0...steps.count)
  func takesEveryStepTwice(taken: Int) throws {
    try standOld()
    do {
      let (output, journal) = try staged()
      var landing = Landing(by: try #require(journal), in: output.folder)
      try landing.takeSteps(taken)
      try landing.takeSteps(taken)
      try landing.takeSteps()
    }
    _ = try OutputFolder(opening: site)
    expectNew()
  }

  @Test(arguments: [0, 1, 50, 99])
  func goesOnWhereFilesMovedOneByOne(moved: Int) throws {
    try standOld()
    _ = try staged()
    rename(site + "/.sundial-next/r/.sundial-swap", site + "/.sundial-next/r/.sundial-merge")
    for page in 0..<moved {
      let path = "/r/\(page)/index.html"
      rename(site + "/.sundial-next" + path, site + path)
    }
    _ = try OutputFolder(opening: site)
    expectNew()
  }

  @Test func goesOnWhereOldFilesWereBeingRemoved() throws {
    try standOld()
    do {
      let (output, journal) = try staged()
      var landing = Landing(by: try #require(journal), in: output.folder)
      try landing.takeSteps()
      root.remove("site/.sundial-next/r/5/index.html")
    }
    _ = try OutputFolder(opening: site)
    expectNew()
  }

  @Test func leavesTheOldSiteWhereABuildEndedBeforeLanding() throws {
    try standOld()
    do {
      let output = try OutputFolder(opening: site)
      try write(Self.new, to: output)
      let stage = try output.folder.opened(".sundial-next")
      _ = try LandingPlan(
        from: stage, to: output.folder, of: OwnershipManifest(paths: Array(Self.new.keys)))
      stage.close()
    }
    expectOld()
    _ = try OutputFolder(opening: site)
    expectOld()
    #expect(!root.exists("site/.sundial-next"))
  }

  @Test func discardsWhatAFailedBuildGathered() throws {
    try standOld()
    let output = try OutputFolder(opening: site)
    try write(Self.new, to: output)
    output.discard()
    expectOld()
    #expect(!root.exists("site/.sundial-next"))
  }

  @Test func neverDiscardsALandingThatHasBegun() throws {
    try standOld()
    try staged().output.discard()
    _ = try OutputFolder(opening: site)
    expectNew()
  }

  @Test func bringsWhatComesAtTheLastMoment() throws {
    try standOld()
    _ = try staged()
    root.write("site/r/late.txt", "迟")
    root.write("site/r/late/deep/late.txt", "迟")
    root.write("site/r/gone/late.txt", "迟")
    _ = try OutputFolder(opening: site)
    let late = ["r/late.txt": "迟", "r/late/deep/late.txt": "迟", "r/gone/late.txt": "迟"]
    #expect(tree() == Self.new.merging(Self.foreign.merging(late) { a, _ in a }) { a, _ in a })
  }

  @Test func keepsForeignThingsOfEveryKind() throws {
    try standOld()
    root.link("site/r/alias", to: "photo.png")
    root.link("site/r/nowhere", to: "/no/such/file")
    mkfifo(site + "/r/pipe", 0o640)
    mkdir(site + "/r/empty", 0o2750)
    chmod(site + "/r/empty", 0o2750)
    chmod(site + "/r/7", 0o711)
    let name = site.utf8CString.dropLast() + [0x2F, 0x72, 0x2F, -80, -95, 0]
    close(open(Array(name), O_WRONLY | O_CREAT, 0o600))
    try build(Self.new)
    #expect(readlink("r/alias") == "photo.png")
    #expect(readlink("r/nowhere") == "/no/such/file")
    #expect(status("r/pipe").st_mode == S_IFIFO | 0o640)
    #expect(status("r/empty").st_mode == S_IFDIR | 0o2750)
    #expect(status("r/7").st_mode == S_IFDIR | 0o711)
    #expect(access(Array(name), F_OK) == 0)
  }

  @Test func keepsUnchangedFilesAsTheyAre() throws {
    try standOld()
    let before = ["r/80/index.html", "r/photo.png", "about/index.html"].map(status)
    try build(Self.new)
    let after = ["r/80/index.html", "r/photo.png", "about/index.html"].map(status)
    #expect(before.map(\.st_ino) == after.map(\.st_ino))
    #expect(before.map(\.st_mtim.tv_nsec) == after.map(\.st_mtim.tv_nsec))
    #expect(after.map(\.st_nlink) == [1, 1, 1])
  }

  @Test func touchesNothingWhereNothingChanged() throws {
    try standOld()
    let before = stamps()
    try build(Self.old)
    #expect(stamps() == before)
  }

  @Test func rewritesOneFileWhereOneChanged() throws {
    try standOld()
    var site = Self.old
    site["y/2020/index.html"] = "改"
    let output = try OutputFolder(opening: self.site)
    try write(site, to: output)
    let journal = try output.commit(OwnershipManifest(paths: Array(site.keys)))
    #expect(journal?.steps == [.place("y/2020/index.html")])
  }

  @Test func movesAFreshSiteByItsTopmostFolders() throws {
    let output = try OutputFolder(opening: site)
    try write(Self.new, to: output)
    let journal = try output.commit(OwnershipManifest(paths: Array(Self.new.keys)))
    #expect(
      journal?.steps
        == ["about", "d", "index.html", "q", "r", "y", ".sundial-output"].map { .place($0) })
  }

  @Test func refusesALinkPutInTheWay() throws {
    try standOld()
    root.write("elsewhere/index.html", "别处")
    let output = try OutputFolder(opening: site)
    try write(Self.new, to: output)
    root.link("site/d", to: root.path + "/elsewhere")
    #expect(throws: Failure.unwritable(site + "/d", OutputTrouble(ELOOP))) {
      try output.land(Array(Self.new.keys))
    }
    #expect(root.files(under: "elsewhere") == ["index.html"])
    #expect(!root.exists("site/.sundial-journal"))
    #expect(root.text("site/index.html") == "首页")
  }

  @Test func saysHowALandingThatStuckGoesOn() throws {
    try standOld()
    do {
      let (output, journal) = try staged()
      root.write("site/d", "挡路")
      var landing = Landing(by: try #require(journal), in: output.folder)
      #expect(throws: OutputTrouble(ENOTDIR, at: "d")) { try landing.takeSteps() }
    }
    #expect(throws: Failure.unfinished(site + "/d", OutputTrouble(ENOTDIR))) {
      try OutputFolder(opening: site)
    }
    root.remove("site/d")
    _ = try OutputFolder(opening: site)
    expectNew()
  }

  @Test func letsOneBuildInAtATime() throws {
    let first = try OutputFolder(opening: site)
    #expect(throws: Failure.busy(site)) { try OutputFolder(opening: site) }
    _ = try first.write(OutputFile(path: "a.html", bytes: [65]))
    _ = try first.land(["a.html"])
    #expect(throws: Failure.busy(site)) { try OutputFolder(opening: site, force: true) }
  }

  @Test func letsTheNextBuildInWhenOneEnds() throws {
    try build(["a.html": "甲"])
    try build(["a.html": "乙"])
    #expect(tree() == ["a.html": "乙"])
  }
}

extension LandingWhole {
  /// The old site, with things of others in it.
  private func standOld() throws {
    try build(Self.old)
    for (path, text) in Self.foreign { root.write("site/" + path, text) }
  }

  private func build(_ files: [String: String]) throws {
    let output = try OutputFolder(opening: site)
    try write(files, to: output)
    _ = try output.land(Array(files.keys))
  }

  private func write(_ files: [String: String], to output: OutputFolder) throws {
    var writer = output.writer()
    for (path, text) in files.sorted(by: { $0.key < $1.key }) {
      _ = try writer.write(OutputFile(path: path, bytes: Array(text.utf8)))
    }
  }

  /// The new site from the moment it is to land.
  private func staged() throws -> (output: OutputFolder, journal: LandingJournal?) {
    let output = try OutputFolder(opening: site)
    try write(Self.new, to: output)
    return (output, try output.commit(OwnershipManifest(paths: Array(Self.new.keys))))
  }

  private func expectOld() {
    #expect(tree() == Self.old.merging(Self.foreign) { first, _ in first })
  }

  private func expectNew() {
    #expect(tree() == Self.new.merging(Self.foreign) { first, _ in first })
    #expect(root.files(under: "site").filter { $0.contains(".sundial") } == [".sundial-output"])
    let manifest = "sundial-output 1\n" + Self.new.keys.sorted().joined(separator: "\n") + "\n"
    #expect(root.text("site/.sundial-output") == manifest)
    #expect(!root.exists("site/r/gone"))
    #expect(!root.exists("site/q/old"))
  }

  /// Every file below by its path, our own left out.
  private func tree() -> [String: String] {
    let paths = root.files(under: "site").filter { !$0.hasPrefix(".sundial") }
    return Dictionary(uniqueKeysWithValues: paths.map { ($0, root.text("site/" + $0) ?? "") })
  }

  private func status(_ path: String) -> stat {
    var status = stat()
    lstat(site + "/" + path, &status)
    return status
  }

  /// When each file and folder was touched last.
  private func stamps() -> [String: Int] {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: site)) ?? []
    return Dictionary(
      uniqueKeysWithValues: ([""] + paths).map { path in
        let changed = status(path).st_ctim
        return (path, changed.tv_sec * 1_000_000_000 + changed.tv_nsec)
      })
  }

  private func readlink(_ path: String) -> String? {
    try? FileManager.default.destinationOfSymbolicLink(atPath: site + "/" + path)
  }
}
