import Foundation
import Testing

/// The harness itself: what it reports happened in the page, and what it does not report did not.
@Suite(.patient) struct HarnessTests {
  @Test func readsWhatAScriptReturns() async throws {
    let site = try TemporarySite(["index.html": TemporarySite.page("<h1>甲</h1>")])
    let answer = try await Browser.shared.withPage { page in
      try await page.open(site.folder.appending(path: "index.html"))
      return try await page.evaluate(
        "({h: document.querySelector('h1').textContent, n: [1, null]})")
    }
    #expect(answer == ["h": "甲", "n": [1, .null]])
  }

  @Test func saysWhyAScriptFailed() async throws {
    await #expect(throws: BrowserError.self) {
      try await Browser.shared.withPage { try await $0.evaluate("missing()") }
    }
  }

  @Test func reportsViolationsOfThePolicyAndOutsideRequests() async throws {
    let body = """
      <p style="color:red">甲</p><script>console.log('inline')</script>
      <img src="http://elsewhere.invalid/a.png" alt="">
      """
    let site = try TemporarySite(["index.html": TemporarySite.page(body)])
    let visit = try await Visit.open("index.html", of: site)
    #expect(
      visit.messages.contains { $0.contains("style") && $0.contains("Content Security Policy") })
    #expect(
      visit.messages.contains { $0.contains("script") && $0.contains("Content Security Policy") })
    #expect(!visit.messages.contains("inline"))
    #expect(visit.outsideRequests == ["http://elsewhere.invalid/a.png"])
  }

  @Test func hearsTheConsole() async throws {
    let site = try TemporarySite([
      "index.html": TemporarySite.page("甲", head: "<script src=\"a.js\"></script>"),
      "a.js": "console.warn('careful'); missing()",
    ])
    let visit = try await Visit.open("index.html", of: site)
    #expect(visit.messages.contains("careful"))
    #expect(visit.messages.contains { $0.contains("missing is not defined") })
  }

  @Test(arguments: ["", "a/b/"])
  func findsNothingWrongWithAQuietPage(under prefix: String) async throws {
    let site = try TemporarySite([
      "x/index.html": TemporarySite.page(
        "<p>甲</p>", head: "<link rel=\"stylesheet\" href=\"../gp.css\">"),
      "gp.css": "p{color:rgb(1,2,3)}",
    ])
    let visit = try await Visit.open("x/index.html", of: site, under: prefix)
    #expect(visit.messages == [])
    #expect(visit.outsideRequests == [])
    #expect(visit.requests.map { $0.hasSuffix("gp.css") } == [false, true])
  }

  @Test func emulatesMedia() async throws {
    let asked = [
      "prefers-color-scheme: dark", "forced-colors: active", "prefers-reduced-motion", "print",
    ]
    let script =
      "\(JSONText.list(asked)).map(q => matchMedia(q.includes(':') || q.includes('-') ? `(${q})` : q).matches)"
    let answers = try await Browser.shared.withPage { page in
      let plain = try await page.evaluate(script)
      try await page.emulate(
        Page.Media(isDark: true, forcesColors: true, reducesMotion: true, isPrint: true))
      return [plain, try await page.evaluate(script)]
    }
    #expect(answers == [[false, false, false, false], [true, true, true, true]])
  }

  @Test func turnsScriptsOff() async throws {
    let site = try TemporarySite([
      "index.html": TemporarySite.page("<p>甲</p>", head: "<script src=\"a.js\" defer></script>"),
      "a.js": "document.querySelector('p').textContent = '乙'",
    ])
    let texts = try await Browser.shared.withPage { page in
      var texts: [JSON] = []
      for isEnabled in [true, false] {
        try await page.setScripts(enabled: isEnabled)
        try await page.open(site.folder.appending(path: "index.html"))
        texts.append(try await page.evaluate("document.body.innerText.trim()"))
      }
      return texts
    }
    #expect(texts == ["乙", "甲"])
  }

  @Test func setsTheWidthAndTakesPictures() async throws {
    let (width, picture) = try await Browser.shared.withPage { page in
      try await page.setViewport(width: 320)
      return (try await page.evaluate("innerWidth"), try await page.screenshot())
    }
    #expect(width == 320)
    #expect(picture.starts(with: [0x89, 0x50, 0x4E, 0x47]))
  }

  @Test func pressesKeys() async throws {
    let site = try TemporarySite([
      "index.html": TemporarySite.page("<a href=\"#a\" id=\"a\">甲</a><button>乙</button>")
    ])
    let focused = try await Browser.shared.withPage { page in
      try await page.open(site.folder.appending(path: "index.html"))
      try await page.press("Tab")
      try await page.press("Tab")
      return try await page.evaluate("document.activeElement.textContent")
    }
    #expect(focused == "乙")
  }

  @Test func servesNothingOutsideTheFolder() async throws {
    let site = try TemporarySite(["x/index.html": TemporarySite.page("甲")])
    let server = try StaticServer(site.folder.appending(path: "x"))
    server.start()
    defer { server.stop() }
    let body = try await Browser.shared.withPage { page in
      try await page.open(server.url("..%2Fx/index.html"))
      return try await page.evaluate("document.body.innerText")
    }
    #expect(body == "not here")
  }
}
