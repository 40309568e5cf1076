import Foundation
import Testing

/// What pages do, and what they leave alone.
@Suite(.patient) struct BehaviourTests {
  /// At the root of a host, in a folder of one, and straight from a disk.
  @Test(arguments: PageType.allCases)
  func criterion3_staysQuietWhereverItStands(type: PageType) async throws {
    let built = try await BuiltSite.invented.value
    let path = try #require(built.site.fullest(type), "\(type)").path
    let server = try StaticServer(built.output.folder)
    server.start()
    defer { server.stop() }
    // The error page is no file to be opened: it names its place on the host.
    let addresses =
      [try server.url(path), try server.url(path, under: "a/b/")]
      + (type == .notFound ? [] : [built.output.folder.appending(path: path)])
    let homes = [try server.url("").absoluteString, built.output.folder.absoluteString]
    let found = try await Browser.shared.withPage { page in
      var found: [String] = []
      for address in addresses {
        try await page.open(address)
        found += await page.messages()
        found += await page.requests().filter { request in
          !homes.contains { request.hasPrefix($0) }
        }
        let styled = try await page.evaluate(
          "getComputedStyle(document.documentElement).getPropertyValue('--gp-ink').trim()")
        if styled.text?.isEmpty != false { found.append("\(address): without its style") }
      }
      return found
    }
    #expect(found == [])
  }

  @Test(arguments: PageType.allCases)
  func criterion6_saysTheSameWithoutScripts(type: PageType) async throws {
    let text = """
      [...document.querySelectorAll('[data-js]')].forEach(e => e.remove()), document.body.innerText
      """
    let texts = try await Browsing.open(type) { page, url in
      let with = try await page.evaluate(text)
      try await page.setScripts(enabled: false)
      try await page.open(url)
      return [with, try await page.evaluate(text)]
    }
    #expect(texts[0].text?.isEmpty == false)
    #expect(texts[0] == texts[1])
  }

  @Test func criterion47_enlargesTextsWithoutScripts() async throws {
    let sizes = try await Browsing.open(.home) { page, url in
      try await page.setScripts(enabled: false)
      try await page.open(url)
      let size = "parseFloat(getComputedStyle(document.body).fontSize)"
      let before = try await page.evaluate(size)
      try await page.evaluate(
        "[...document.querySelectorAll('label, a, summary')].find(e => e.textContent.includes('大字')).click()"
      )
      return [before.number ?? 0, try await page.evaluate(size).number ?? 0]
    }
    #expect(sizes[0] >= 18)
    #expect(sizes[1] >= sizes[0] * 1.15)
  }

  /// What ends up in an element, an attribute or an address stays what it was: words.
  @Test func keepsHostileNamesAndTextsInert() async throws {
    let built = try await BuiltSite.invented.value
    let own: Set = ["script", "iframe", "base", "textarea", "object", "embed", "form"]
    let foreign = built.site.pages.flatMap { page in
      page.elements.indices.filter { index in
        let element = page.elements[index]
        return
          (own.contains(element.name) && element["type"] != "application/ld+json"
          && element["class"]?.contains("gp-") != true)
          || element.attributes.keys.contains { $0.hasPrefix("on") }
          || (element.name == "img" && element["src"] == "x")
      }.map { "\(page.place($0)): \(page.elements[$0].name)" }
    }
    #expect(foreign.prefix(20) == [])
    let hostile = built.site.pages.filter { $0.text.contains("alert(1)") }
    #expect(hostile.count > 5)
    for page in hostile.prefix(12) {
      let messages = try await Browsing.open(page.path, of: built) { page, _ in
        await page.messages()
      }
      #expect(messages == [])
    }
  }

  @Test func looksWellOnTheSample() async throws {
    let built = try await BuiltSite.sample.value
    for type in PageType.allCases {
      guard let path = built.site.fullest(type)?.path else { continue }
      let found = try await Browsing.open(path, of: built) { page, _ in
        try await Axe.violations(page) + Layout.collidingTexts(page)
      }
      #expect(found == [], "\(path)")
    }
  }
}
