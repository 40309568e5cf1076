import Foundation

/// What one page did when it was opened over the server.
struct Visit: Sendable {
  let messages: [String]
  /// Every address asked for, the page's own first.
  let requests: [String]
  let outsideRequests: [String]

  static func open(
    _ path: String, of site: TemporarySite, under prefix: String = ""
  ) async throws -> Visit {
    let server = try StaticServer(site.folder)
    server.start()
    defer { server.stop() }
    return try await Browser.shared.withPage { page in
      try await page.open(server.url(path, under: prefix))
      return try await Visit(page, on: server)
    }
  }

  /// What the page now open in a tab has done.
  init(_ page: Page, on server: StaticServer) async throws {
    let home = try server.url("").absoluteString
    messages = await page.messages()
    // Not the browser's own request, which comes sooner or later.
    requests = await page.requests().filter { $0 != home + StaticServer.icon }
    outsideRequests = requests.filter { !$0.hasPrefix(home) && !$0.hasPrefix("data:") }
  }
}
