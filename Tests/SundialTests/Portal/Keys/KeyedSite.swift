import Foundation

@testable import Disclosure
@testable import Portal
@testable import Templating

/// Every page and file of figures of a site, each with the key under which a build keeps it.
struct KeyedSite {
  struct Product {
    /// The name of a page's template, or `figures`.
    let kind: String
    let key: Fingerprint
    let bytes: [UInt8]
  }

  private(set) var products: [String: Product] = [:]
  let templates: [PageTemplates]

  /// A site of files given by their paths; sites to be compared stand in the same place, one after
  /// the other, as messages name files by it.
  init(files: [String: String], at path: URL) async throws {
    defer { try? FileManager.default.removeItem(at: path) }
    try FileManager.default.write(files, below: path)
    let folder = try SourceFolder(opening: path.path)
    let ground = try await BuildGround(of: folder, BuildOptions())
    templates = ground.templates
    let gathering = Gathering(ground: ground, folder: folder, jobs: 2)
    let (contents, planner) = try await gathering.contents(
      of: await gathering.survey(
        await folder.listing(), known: SurveyMemory(in: nil), program: nil
      ) { _ in })
    try await make(contents, SitePlan(of: contents, by: planner), on: ground)
  }

  private mutating func make(
    _ contents: SiteContents, _ plan: SitePlan, on ground: BuildGround
  ) async throws {
    let editions = ground.editions(of: contents, plan)
    let keys = SiteKeys(
      pages: await PageKeys(contents, plan), kinds: KindKeys(editions, on: ground),
      ground: ground.fingerprint)
    let renderers = ground.renderers(of: editions)
    for page in plan.pages {
      var report: SiteContents.Reread?
      if case .report(let entry) = page.page { report = contents.reread(entry) }
      for (renderer, key) in zip(renderers, keys.keys(of: page, plan)) {
        var desk = Values()
        var bytes: [UInt8] = []
        let kind = renderer.render(page, report: report, facts: [:], on: &desk, into: &bytes)
        products[renderer.path(of: page)] = Product(
          kind: kind ?? "none", key: key, bytes: bytes)
      }
    }
    let cells = ReportCells(of: contents.archive)
    for file in plan.dataFiles {
      var table = DataTable(of: file, contents, plan, cells)
      var bytes: [UInt8] = []
      while let piece = table.next() { bytes += piece }
      products[plan.address(of: file)] = Product(
        kind: "figures", key: keys.key(of: file), bytes: bytes)
    }
  }
}

extension KeyedSite {
  /// What a build would leave as it was although it would be made otherwise now.
  func stale(after other: KeyedSite) -> [String] {
    products.filter { path, product in
      guard let former = other.products[path] else { return false }
      return former.key == product.key && former.bytes != product.bytes
    }.keys.sorted()
  }

  /// The kinds of which a build would make something again.
  func kinds(madeAgainAfter other: KeyedSite) -> Set<String> {
    let again = products.filter { path, product in
      other.products[path].map { $0.key != product.key } ?? false
    }
    return Set(again.values.map { $0.kind.replacing("pages/", with: "") })
  }

  func pages(of template: String) -> [Product] {
    products.values.filter { $0.kind == template }
  }
}
