import Foundation
import Testing

/// What can only be seen in a browser, on the fullest page of every type.
@Suite(.patient) struct AppearanceTests {
  static let widths = [320, 360, 390, 768, 1180, 1600]

  struct Look: Sendable {
    let name: String
    var width = 1180
    var media = Page.Media()
  }

  static let looks = [
    Look(name: "light"), Look(name: "dark", media: Page.Media(isDark: true)),
    Look(name: "narrow", width: 320), Look(name: "forced", media: Page.Media(forcesColors: true)),
  ]

  @Test(arguments: PageType.allCases)
  func criterion38_givesAxeNothingToComplainOf(type: PageType) async throws {
    let found = try await Browsing.open(type) { page, _ in
      try await Self.everyLook(page) { _ in
        try await Axe.violations(page)
      }
    }
    #expect(found == [])
  }

  /// Pictures of real reports for a person to look at, on a desk and on a telephone, by day and night.
  @Test(arguments: PageType.allCases)
  func keepsPictures(type: PageType) async throws {
    let built = try await BuiltSite.sample.value
    let path = try #require(built.site.fullest(type), "\(type)").path
    try await Browsing.open(path, of: built) { page, _ in
      for (device, width) in [("desk", 1180), ("phone", 390)] {
        for isDark in [false, true] {
          try await page.setViewport(width: width)
          try await page.emulate(Page.Media(isDark: isDark))
          try await page.keepScreenshot("\(type)-\(device)-\(isDark ? "dark" : "light")")
        }
      }
    }
  }

  @Test(arguments: PageType.allCases)
  func criterion38_givesAxeNothingToComplainOfInEnglish(type: PageType) async throws {
    let found = try await Browsing.open(type, inEnglish: true) { page, _ in
      try await Axe.violations(page)
    }
    #expect(found == [])
  }

  @Test(arguments: PageType.allCases)
  func criterion30_keepsTextsOfChartsApart(type: PageType) async throws {
    let found = try await everyWidth(type) { try await Layout.collidingTexts($0) }
    #expect(found == [])
  }

  @Test(arguments: PageType.allCases)
  func criterion31_setsNoTextTooSmall(type: PageType) async throws {
    let found = try await everyWidth(type) { try await Layout.smallTexts($0) }
    #expect(found == [])
  }

  @Test(arguments: PageType.allCases)
  func criterion41_isReachedByKeyboard(type: PageType) async throws {
    let found = try await Browsing.open(type) { page, _ in
      try await Keyboard.complaints(page, limit: 30)
    }
    #expect(found == [])
  }

  @Test(arguments: PageType.allCases)
  func criterion42_neverScrollsSideways(type: PageType) async throws {
    let found = try await Browsing.open(type) { page, _ in
      try await page.setViewport(width: 320)
      let narrow = try await Layout.sidewaysScrolling(page)
      try await page.setViewport(width: 768)
      try await Layout.doubleText(page)
      return try await narrow + Layout.sidewaysScrolling(page).map { "doubled: \($0)" }
    }
    #expect(found == [])
  }

  @Test(arguments: PageType.allCases)
  func criterion43_keepsTheFirstColumnInSight(type: PageType) async throws {
    let found = try await Browsing.open(type) { page, _ in
      try await page.setViewport(width: 320)
      return try await Layout.narrowFirstColumns(page) + Layout.coveredLinks(page)
    }
    #expect(found == [])
  }

  @Test(arguments: PageType.allCases)
  func criterion45_makesControlsLargeEnough(type: PageType) async throws {
    let found = try await Browsing.open(type) { page, _ in
      try await page.setViewport(width: 320)
      return try await Layout.smallTargets(page)
    }
    #expect(found == [])
  }

  @Test(arguments: PageType.allCases)
  func criterion46_keepsStill(type: PageType) async throws {
    let found = try await Browsing.open(type) { page, _ in
      try await page.emulate(Page.Media(reducesMotion: true))
      return try await Layout.motion(page)
    }
    #expect(found == [])
  }

  @Test(arguments: PageType.allCases)
  func criterion47_setsProseWide(type: PageType) async throws {
    let found = try await Browsing.open(type) { page, _ in try await Layout.crampedProse(page) }
    #expect(found == [])
  }

  private static func everyLook(
    _ page: Page, _ look: @Sendable (Look) async throws -> [String]
  ) async throws -> [String] {
    var found: [String] = []
    for way in looks {
      try await page.setViewport(width: way.width)
      try await page.emulate(way.media)
      found += try await look(way).map { "\(way.name): \($0)" }
    }
    return found
  }

  private func everyWidth(
    _ type: PageType, _ look: @escaping @Sendable (Page) async throws -> [String]
  ) async throws -> [String] {
    try await Browsing.open(type) { page, _ in
      var found: [String] = []
      for width in Self.widths {
        try await page.setViewport(width: width)
        found += try await look(page).map { "\(width): \($0)" }
      }
      return found
    }
  }
}
