import Foundation
import Testing

/// A page of a built site, opened over a server as a careful host would serve it.
enum Browsing {
  /// Looks at the fullest page of a type on the invented site.
  static func open<Answer: Sendable>(
    _ type: PageType, inEnglish: Bool = false,
    _ look: @Sendable (Page, URL) async throws -> Answer
  ) async throws -> Answer {
    let built = try await BuiltSite.invented.value
    let path = try #require(built.site.fullest(type, inEnglish: inEnglish), "\(type)").path
    return try await open(path, of: built, look)
  }

  static func open<Answer: Sendable>(
    _ path: String, of built: BuiltSite, under prefix: String = "",
    _ look: @Sendable (Page, URL) async throws -> Answer
  ) async throws -> Answer {
    let server = try StaticServer(built.output.folder)
    server.start()
    defer { server.stop() }
    let url = try server.url(path, under: prefix)
    return try await Browser.shared.withPage { page in
      try await page.open(url)
      return try await look(page, url)
    }
  }
}
