import Glibc
import Invented
import Testing

@testable import Disclosure

/// A survey with a cache finds what a survey without one finds.
@Suite struct SurveyCacheTests {
  private static let program = Fingerprint(of: "this build")
  private static let later = DiskTime(nanoseconds: .max)
  private static let content = InventedContent(seed: 4, counties: 1)

  /// A copy of an invented site with a cache that knows it.
  private static func site() async throws -> TemporaryFolder {
    let folder = TemporaryFolder()
    for (path, text) in content.files { folder.write(path, text) }
    let first = try await survey(folder)
    #expect(first.save(to: try cache(of: folder)) == .written)
    return folder
  }

  private static func cache(of folder: borrowing TemporaryFolder) throws -> CacheFolder {
    try #require(try SourceFolder(opening: folder.path).cache)
  }

  private static func survey(
    _ folder: borrowing TemporaryFolder, cached: Bool = true, program: Fingerprint = program,
    listing: SourceFolder.Listing? = nil
  ) async throws -> SurveyOutcome {
    let source = try SourceFolder(opening: folder.path)
    let found = if let listing { listing } else { try await source.listing(at: later) }
    return try await Survey(site: Site.load(from: source), folder: source, jobs: 2).records(
      of: found, cache: cached ? source.cache : nil, program: program)
  }

  private static func expectSame(_ warm: SurveyOutcome, _ cold: SurveyOutcome) {
    #expect(warm.archive == cold.archive)
    #expect(warm.records == cold.records)
    #expect(warm.unread == cold.unread)
    #expect(warm.findings == cold.findings)
  }

  @Test(arguments: [1, 3])
  func findsWhatExaminingFinds(jobs: Int) async throws {
    let folder = TemporaryFolder()
    for (path, text) in Self.content.files { folder.write(path, text) }
    folder.link("gone.txt", to: "nowhere.txt")
    folder.write("large.txt")
    truncate(folder.path + "/large.txt", 16 << 20 | 1)
    let source = try SourceFolder(opening: folder.path)
    let survey = Survey(site: try Site.load(from: source), folder: source, jobs: jobs)
    var findings: [Finding] = []
    let archive = try await survey.examine { (examination) throws(Failure) in
      findings += examination.findings
    }
    let outcome = try await survey.records(of: await source.listing())
    #expect(outcome.archive == archive)
    #expect(outcome.archive == Archive(outcome.records.map(\.entry)))
    #expect(outcome.findings.inReadingOrder() == findings.inReadingOrder())
    #expect(outcome.unread.map(\.rule) == ["file-unreadable", "file-too-large"])
    #expect((outcome.read, outcome.kept) == (archive.entries.count + 1, 0))
  }

  @Test func readsNothingWhereNothingChanged() async throws {
    let folder = try await Self.site()
    let warm = try await Self.survey(folder)
    #expect(warm.read == 0)
    #expect(warm.kept == warm.records.count)
    Self.expectSame(warm, try await Self.survey(folder, cached: false))
    #expect(warm.save(to: try Self.cache(of: folder)) == .unchanged)
  }

  /// What a hand does to a site, and how many reports are to be recognised again.
  struct Change: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let reports: Int
    let make: @Sendable (borrowing TemporaryFolder) -> Void
  }

  static let changes: [Change] = [
    Change(testDescription: "touch", reports: 0) { folder in
      utimensat(AT_FDCWD, folder.path + "/990101/2023.txt", nil, 0)
    },
    Change(testDescription: "edit", reports: 1) { folder in
      folder.write("990101/2023.txt", folder.text(of: "990101/2023.txt") + "\n多一行。\n")
    },
    Change(testDescription: "same size and time", reports: 1) { folder in
      let path = folder.path + "/990101/2023.txt"
      var status = stat()
      stat(path, &status)
      var bytes = folder.bytes(of: "990101/2023.txt")
      bytes[bytes.count - 1] = UInt8(ascii: " ")
      usleep(20_000)
      folder.write("990101/2023.txt", bytes: bytes)
      utimensat(AT_FDCWD, path, [status.st_atim, status.st_mtim], 0)
    },
    Change(testDescription: "truncate", reports: 1) { folder in
      truncate(folder.path + "/990101/2023.txt", 0)
    },
    Change(testDescription: "delete", reports: 0) { folder in
      unlink(folder.path + "/990101/2023.txt")
    },
    Change(testDescription: "rename", reports: 1) { folder in
      rename(folder.path + "/990101/2023.txt", folder.path + "/990101/2023-2.txt")
    },
    Change(testDescription: "exchange", reports: 2) { folder in
      let paths = ["/990101/2023.txt", "/x", "/990101/2022.txt"].map { folder.path + $0 }
      rename(paths[0], paths[1])
      rename(paths[2], paths[0])
      rename(paths[1], paths[2])
    },
    Change(testDescription: "add", reports: 1) { folder in
      folder.write("990101/2025.txt", folder.text(of: "990101/2023.txt"))
    },
    Change(testDescription: "add a sidecar", reports: 1) { folder in
      folder.write("990101/2023.yaml", "published: 2024-01-20\n")
    },
    Change(testDescription: "replace by a folder", reports: 0) { folder in
      unlink(folder.path + "/990101/2023.txt")
      folder.makeFolder("990101/2023.txt")
    },
    Change(testDescription: "make unreadable", reports: 1) { folder in
      truncate(folder.path + "/990101/2023.txt", 16 << 20 | 1)
    },
    Change(testDescription: "edit the settings", reports: 0) { folder in
      folder.write("site.yaml", "title: 别的\n")
    },
    Change(testDescription: "waive", reports: 0) { folder in
      folder.write(
        "waivers.yaml",
        "- {rule: row-sum, file: 990101/2023.txt, reason: 核, author: 某, date: 2026-03-01}\n")
    },
  ]

  @Test(arguments: changes)
  func followsAChange(_ change: Change) async throws {
    let folder = try await Self.site()
    change.make(folder)
    let warm = try await Self.survey(folder)
    #expect(warm.read == change.reports)
    Self.expectSame(warm, try await Self.survey(folder, cached: false))
    _ = warm.save(to: try Self.cache(of: folder))
    let again = try await Self.survey(folder)
    Self.expectSame(again, warm)
    #expect(again.read == again.unread.count { $0.rule == "file-too-large" })
  }

  @Test func followsASidecarUntilItIsGone() async throws {
    let folder = TemporaryFolder()
    folder.write("990101/2023.txt", Self.content.files["990101/2023.txt"] ?? "")
    var dates: [String?] = []
    for text in ["published: 2024-01-20\n", "published: 2024-01-21\n", nil] {
      if let text {
        folder.write("990101/2023.yaml", text)
      } else {
        unlink(folder.path + "/990101/2023.yaml")
      }
      usleep(20_000)
      let warm = try await Self.survey(folder)
      _ = warm.save(to: try Self.cache(of: folder))
      #expect(warm.read == 1)
      dates += warm.archive.entries.map(\.publicationDate)
    }
    #expect(dates == ["2024-01-20", "2024-01-21", nil])
  }

  @Test(arguments: ["forms/2021.yaml", "regions.tsv", "publishers.tsv"])
  func readsEverythingAgainWhereAnotherReadingMayFollow(path: String) async throws {
    let folder = try await Self.site()
    let form = try EmbeddedFile.named("forms/2021.yaml")
    folder.write(
      path, (Self.content.files[path] ?? String(decoding: form.bytes, as: UTF8.self)) + "\n")
    let warm = try await Self.survey(folder)
    #expect(warm.kept == 0)
    Self.expectSame(warm, try await Self.survey(folder, cached: false))
  }

  @Test func readsEverythingAgainForAnotherProgram() async throws {
    let folder = try await Self.site()
    #expect(try await Self.survey(folder, program: Fingerprint(of: "another")).kept == 0)
  }

  @Test func readsEverythingAgainWithoutAWholeCache() async throws {
    let folder = try await Self.site()
    let whole = folder.bytes(of: ".sundial/reports")
    for bytes in [[], Array(whole.dropLast()), Array("SUNDIAL?".utf8), whole.reversed()] {
      folder.write(".sundial/reports", bytes: bytes)
      let warm = try await Self.survey(folder)
      #expect(warm.kept == 0)
      #expect(warm.save(to: try Self.cache(of: folder)) == .written)
      #expect(folder.bytes(of: ".sundial/reports") == whole)
    }
  }

  /// A file that changes again within the tick of the clock that stamped it keeps its stamp.
  @Test func readsAgainWhatWasTooFreshToTrust() async throws {
    let folder = TemporaryFolder()
    folder.write("990101/2023.txt", Self.content.files["990101/2023.txt"] ?? "")
    let source = try SourceFolder(opening: folder.path)
    let fresh = try await source.listing(at: DiskTime(nanoseconds: 0))
    let first = try await Self.survey(folder, listing: fresh)
    _ = first.save(to: try Self.cache(of: folder))
    let same = try await Self.survey(folder, listing: fresh)
    #expect((same.read, same.kept) == (0, 1))
    folder.write("990101/2023.txt", "某单位2023年政府信息公开工作年度报告\n")
    let second = try await Self.survey(folder, listing: fresh)
    #expect((second.read, second.kept) == (1, 0))
    #expect(second.records != first.records)
  }

  /// Where stamps have settled they are believed, and no file is opened.
  @Test func opensNoFileWhoseStampHasSettled() async throws {
    let folder = try await Self.site()
    let listing = try await SourceFolder(opening: folder.path).listing(at: Self.later)
    for report in listing.reports { unlink(folder.path + "/" + report.path) }
    #expect(try await Self.survey(folder, listing: listing).kept == listing.reports.count)
  }

  @Test func needsNoCacheThatCanBeWritten() async throws {
    let folder = TemporaryFolder()
    folder.write("990101/2023.txt", Self.content.files["990101/2023.txt"] ?? "")
    folder.write(".sundial", "a file in its place")
    let outcome = try await Self.survey(folder)
    #expect(outcome.records.count == 1)
    guard case .failed(let trouble) = outcome.save(to: try Self.cache(of: folder)) else {
      Issue.record("kept")
      return
    }
    #expect(trouble.path == folder.path + "/.sundial")
  }

  @Test func packsSmallChangesTogether() async throws {
    let folder = try await Self.site()
    for year in 2001...2009 {
      folder.write("990101/\(year).txt", "某单位\(year)年政府信息公开工作年度报告\n")
      let warm = try await Self.survey(folder)
      #expect(warm.read == 1)
      _ = warm.save(to: try Self.cache(of: folder))
    }
    let grown = try await Self.survey(folder)
    let blocks = Set(grown.records.map { ObjectIdentifier($0.block) })
    #expect(blocks.count <= grown.records.count / 16 + 2)
  }

  /// A key that fits, and then anything.
  @Test func survivesAnyDamageUnderARightChecksum() async throws {
    let folder = try await Self.site()
    let cache = try Self.cache(of: folder)
    let payload = try #require(cache.read("reports"))
    #expect(SurveyMemory(payload) != nil)
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<60 {
      var damaged = payload
      damaged[16 + generator.below(payload.count - 16)] ^= UInt8(1 + generator.below(255))
      _ = SurveyMemory(damaged)
      #expect(SurveyMemory(Array(payload.prefix(generator.below(payload.count)))) == nil)
    }
    #expect(SurveyMemory(payload + [0]) == nil)
  }

  @Test func breaksOffWhenAsked() async throws {
    let folder = TemporaryFolder()
    for year in 2001...2099 { folder.write("\(year).txt") }
    let source = try SourceFolder(opening: folder.path)
    let survey = Survey(site: try Site.load(from: source), folder: source, jobs: 2)
    await #expect(throws: Failure.self) {
      try await survey.records(of: await source.listing()) { (done, _) throws(Failure) in
        if done > 9 { throw Failure.unreadable("2010.txt", reason: "interrupted") }
      }
    }
  }
}

extension ArraySlice<UInt8> {
  /// Eight bytes as a number, the least significant first.
  fileprivate var word: UInt64? {
    count == 8 ? reversed().reduce(0) { $0 << 8 | UInt64($1) } : nil
  }
}
