import Foundation
import Testing

@testable import Disclosure
@testable import Portal
@testable import Templating

/// A folder of reports gathered and planned, whose pages a test asks for one by one.
struct RenderedSite {
  let contents: SiteContents
  let plan: SitePlan
  private let renderers: [Language: PageRenderer]

  /// The sample site of the repository.
  static let sample = Task {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try await RenderedSite(of: root.appending(path: "Content").path)
  }

  /// A site of files given by their paths.
  init(files: [String: String]) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "site-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.write(files, below: folder)
    try await self.init(of: folder.path, keepsReports: true)
  }

  init(of path: String, keepsReports: Bool = false) async throws {
    let folder = try SourceFolder(opening: path)
    let ground = try await BuildGround(of: folder, BuildOptions())
    let gathering = Gathering(ground: ground, folder: folder, jobs: 1)
    let (contents, _) = try await gathering.contents(
      of: await gathering.survey(
        await folder.listing(), known: SurveyMemory(in: nil), program: nil
      ) { _ in })
    try self.init(contents, theme: ground.theme)
    if keepsReports {
      for entry in contents.archive.entries.indices { kept[entry] = contents.reread(entry) }
    }
  }

  init(_ contents: SiteContents, theme: Theme) throws {
    self.contents = contents
    plan = SitePlan(of: contents)
    var renderers: [Language: PageRenderer] = [:]
    for language in Language.allCases {
      let edition = Edition(
        contents: contents, plan: plan, words: theme.words(in: language),
        folder: language == .chinese ? "" : "en/", alternates: [])
      renderers[language] = PageRenderer(edition, try PageTemplates(theme.templates, edition.words))
    }
    self.renderers = renderers
  }

  /// The reports of a folder that is gone when the pages are asked for.
  private var kept: [Int: SiteContents.Reread] = [:]

  func html(_ page: Page, in language: Language = .chinese) throws -> String {
    let planned = try #require(plan.pages.first { $0.page == page }, "no page \(page)")
    var reread: SiteContents.Reread?
    if case .report(let entry) = page { reread = kept[entry] ?? contents.reread(entry) }
    var desk = Values()
    var bytes: [UInt8] = []
    try #require(renderers[language]).render(
      planned, report: reread, facts: [:], on: &desk, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  func markup(_ page: Page, in language: Language = .chinese) throws -> PageMarkup {
    PageMarkup(try html(page, in: language))
  }

  /// The page of the report in a file.
  func report(_ file: String, in language: Language = .chinese) throws -> PageMarkup {
    let entry = try #require(contents.archive.entries.firstIndex { $0.file == file }, "no \(file)")
    return try markup(.report(entry), in: language)
  }
}
