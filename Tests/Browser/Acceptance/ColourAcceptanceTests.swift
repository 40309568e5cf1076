import Testing

/// The colours the style sheet ships, held against what eyes need.
@Suite struct ColourAcceptanceTests {
  /// A name in the foreground, one behind it, and the least contrast.
  static let pairs: [(String, String, Double)] =
    ["bg", "surface", "sunken"].flatMap { ground in
      ["ink", "ink-2", "ink-3", "link", "seal"].map { ($0, ground, 4.5) }
    } + [("seal", "seal-bg", 4.5), ("ink", "note-bg", 4.5)]
    + ["bg", "surface"].flatMap { ground in
      [("rule-strong", ground, 3.0)] + (1...5).map { ("s\($0)", ground, 3.0) }
    } + (1...6).map { ("o\($0)", "surface", 3.0) }

  @Test(arguments: [false, true])
  func criterion39_contrastsEnough(isDark: Bool) async throws {
    let colours = try await colours(isDark: isDark)
    for (front, ground, least) in Self.pairs {
      let front = (name: front, colour: try #require(colours[front], "\(front)"))
      let ground = (name: ground, colour: try #require(colours[ground], "\(ground)"))
      let contrast = front.colour.contrast(to: ground.colour)
      #expect(contrast >= least, "\(front.name) on \(ground.name): \(contrast)")
    }
  }

  @Test(arguments: [false, true], ColourVision.allCases)
  func criterion40_tellsSeriesApart(isDark: Bool, vision: ColourVision) async throws {
    let colours = try await colours(isDark: isDark)
    for (kind, count) in [("s", 5), ("o", 6)] {
      let palette = try (1...count).map { number in
        let name = "\(kind)\(number)"
        return (name: name, colour: try #require(colours[name], "\(name)"))
      }
      let closest = vision.closest(in: palette)
      #expect(closest.difference >= 15, "\(closest.names)")
    }
  }

  /// Where a reader has chosen the colours, keys and columns are still there and still differ.
  @Test(arguments: [false, true])
  func criterion44_drawsKeysAndBarsInForcedColours(isDark: Bool) async throws {
    let look = try await Browsing.open("r/990101/index.html", of: BuiltSite.invented.value) {
      page, _ in
      try await page.emulate(Page.Media(isDark: isDark, forcesColors: true))
      let boxes = try await page.evaluate(Self.boxes).list.map { box in
        let sides = box.list.map { Int($0.number ?? 0) }
        return (x: sides[0], y: sides[1], width: sides[2], height: sides[3])
      }
      let keys = try await page.evaluate(Self.keys).list.map(\.texts)
      let picture = try await page.screenshot(whole: true)
      return (
        boxes.count, keys, try await Pixels.colours(in: boxes, of: picture, with: page)
      )
    }
    #expect(look.0 > 20)
    #expect(look.1.contains { $0.count == 6 })
    for key in look.1 { #expect(Set(key).count == key.count, "\(key)") }
    #expect(look.2.count == look.0)
    #expect(look.2.filter { $0 < 2 } == [])
  }

  /// How each entry of each key is filled.
  private static let keys = """
    [...document.querySelectorAll('.gp-key')].map(key =>
      [...key.querySelectorAll('svg > *')].map(e => getComputedStyle(e).fill))
    """

  /// Key swatches and bars with two pixels around them.
  private static let boxes = """
    [...document.querySelectorAll('.gp-key svg, .gp-c rect')].map(e => e.getBoundingClientRect())
      .filter(r => r.width > 1 && r.height > 1)
      .map(r => [Math.max(0, Math.floor(r.left) - 2), Math.max(0, Math.floor(r.top + scrollY) - 2),
        Math.ceil(r.width) + 4, Math.ceil(r.height) + 4])
    """

  private func colours(isDark: Bool) async throws -> [String: Colour] {
    let tokens = ColourTokens(try await BuiltSite.sample.value.site.styles)
    return isDark ? tokens.dark : tokens.light
  }
}
