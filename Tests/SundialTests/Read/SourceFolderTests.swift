import Glibc
import Testing

@testable import Disclosure

@Test(arguments: [1, 3])
func listsReportsInTheOrderOfTheirBytes(jobs: Int) async throws {
  let folder = TemporaryFolder()
  for path in [
    "b/2020.txt", "B/2020.HTML", "a/2021.md", "a-1.csv", "说明.json", "a/.hidden.txt",
    ".git/x.txt", "forms/2026.yaml", "templates/page.html", "site.yaml", "publishers.tsv",
    "regions.tsv", "waivers.yaml", "a/photo.png", "a/forms/1.txt",
  ] {
    folder.write(path)
  }
  let source = try SourceFolder(opening: folder.path)
  let listing = try await source.listing(jobs: jobs)
  #expect(
    listing.reports.map(\.path) == [
      "B/2020.HTML", "a-1.csv", "a/2021.md", "a/forms/1.txt", "b/2020.txt", "说明.json",
    ])
  #expect(listing.remarks.isEmpty)
  #expect(source.isSite)
  #expect(source.formFiles == ["forms/2026.yaml"])
}

@Test func pairsReportsWithTheirSidecars() async throws {
  let folder = TemporaryFolder()
  for path in ["1.txt", "1.yaml", "x/2.html", "x/2.meta.yaml", "x/3.txt", "x/4.yaml"] {
    folder.write(path)
  }
  let listing = try await SourceFolder(opening: folder.path).listing()
  #expect(listing.reports.map(\.sidecar) == ["1.yaml", "x/2.meta.yaml", nil])
}

@Test(arguments: [1, 3])
func followsLinksWithoutRunningInCircles(jobs: Int) async throws {
  let folder = TemporaryFolder()
  let elsewhere = TemporaryFolder()
  elsewhere.write("deep/2022.txt")
  elsewhere.link("deep/back", to: elsewhere.path)
  folder.write("a/2020.txt")
  folder.link("a/up", to: "..")
  folder.link("self", to: ".")
  folder.link("other", to: elsewhere.path)
  folder.link("twin.txt", to: "a/2020.txt")
  folder.link("gone.txt", to: "nowhere.txt")
  let listing = try await SourceFolder(opening: folder.path).listing(jobs: jobs)
  #expect(listing.reports.map(\.path) == ["a/2020.txt", "other/deep/2022.txt", "twin.txt"])
  #expect(
    listing.remarks.map { "\($0.rule) \($0.file)" } == [
      "link-loop a/up", "file-unreadable gone.txt", "link-loop other/deep/back",
      "link-loop self",
    ])
}

@Test(arguments: [1, 3])
func saysWhereItStopped(jobs: Int) async throws {
  let folder = TemporaryFolder()
  for path in ["a/1.txt", "a/2.txt", "b/1.txt", "b/2.txt", "c/1.txt"] { folder.write(path) }
  var walk = FolderWalk(root: folder.path, moment: .now(), limit: 3)
  try await walk.run(jobs: jobs)
  #expect(walk.listing.reports.map(\.path) == ["a/1.txt", "a/2.txt", "b/1.txt"])
  #expect(walk.listing.remarks.map(\.file) == ["b/2.txt"])
  #expect(walk.listing.remarks.map(\.rule) == ["file-unreadable"])
}

/// Folders are shared out among tasks; nothing may depend on how.
@Test func findsTheSameWithAnyNumberOfTasks() async throws {
  let folder = TemporaryFolder()
  for number in 0..<60 {
    folder.write("\(number % 20)/\(number % 3)/\(number).txt")
    folder.write("\(number % 20)/\(number).yaml")
  }
  folder.link("7/back", to: "..")
  folder.link("9/gone.md", to: "nowhere")
  let source = try SourceFolder(opening: folder.path)
  let alone = try await source.listing(jobs: 1, at: DiskTime(nanoseconds: 0))
  #expect(alone.reports.count == 60)
  #expect(alone.remarks.map(\.rule) == ["link-loop", "file-unreadable"])
  for jobs in 2...4 {
    #expect(try await source.listing(jobs: jobs, at: DiskTime(nanoseconds: 0)) == alone)
  }
}

@Test func reportsAFolderNamedLikeAReport() async throws {
  let folder = TemporaryFolder()
  folder.makeFolder("2020.txt")
  folder.write("2021.txt")
  let listing = try await SourceFolder(opening: folder.path).listing()
  #expect(listing.reports.map(\.path) == ["2021.txt"])
  #expect(listing.remarks.map(\.rule) == ["folder-named-like-report"])
}

@Test func doesNotWaitForAPipe() async throws {
  let folder = TemporaryFolder()
  mkfifo(folder.path + "/2020.txt", 0o644)
  let listing = try await SourceFolder(opening: folder.path).listing()
  #expect(listing.reports.isEmpty)
  #expect(listing.remarks.map(\.rule) == ["file-unreadable"])
}

@Test func opensASingleFile() async throws {
  let folder = TemporaryFolder()
  folder.write("x/2020.txt", "新收 3\n")
  folder.write("x/2020.yaml")
  let source = try SourceFolder(opening: folder.path + "/x/2020.txt")
  let reports = try await source.listing().reports
  #expect(reports.map(\.path) == ["2020.txt"])
  #expect(reports.map(\.sidecar) == ["2020.yaml"])
  guard case .file(let file) = source.read("2020.txt") else {
    Issue.record("not read")
    return
  }
  #expect(file.path == "2020.txt")
  #expect(file.bytes == Array("新收 3\n".utf8))
}

@Test func failsOnAPathThatIsMissing() {
  let failure = #expect(throws: Failure.self) { try SourceFolder(opening: "/nowhere/at/all") }
  #expect(failure?.kind == .inputOutput)
  #expect(failure?.file == "/nowhere/at/all")
}

@Test func refusesAFileBeyondTheLimit() throws {
  let folder = TemporaryFolder()
  folder.write("2020.txt")
  truncate(folder.path + "/2020.txt", 16 << 20 | 1)
  let source = try SourceFolder(opening: folder.path)
  guard case .refused(let finding) = source.read("2020.txt") else {
    Issue.record("read")
    return
  }
  #expect(finding.rule == "file-too-large")
}

@Test func readsTheSitesOwnFiles() throws {
  let folder = TemporaryFolder()
  folder.write("site.yaml", "title: 甲\n")
  let source = try SourceFolder(opening: folder.path)
  #expect(try source.contents(of: "site.yaml") == Array("title: 甲\n".utf8))
  #expect(try source.contents(of: "waivers.yaml") == nil)
}
