import Testing

@Suite struct ColourTests {
  /// The ratios are worked out by hand from the definition, or well known.
  @Test(arguments: [("#000", "#FFF", 21.0), ("#777777", "#FFFFFF", 4.48), ("#FFF", "#FFF", 1)])
  func measuresContrast(first: String, second: String, ratio: Double) throws {
    let (first, second) = (try #require(Colour(first)), try #require(Colour(second)))
    #expect(abs(first.contrast(to: second) - ratio) < 0.01)
    #expect(first.contrast(to: second) == second.contrast(to: first))
  }

  /// Pairs from the table that the authors of the formula published to test programs with.
  @Test(arguments: [
    (50.0, 2.6772, -79.7751, 50.0, 0.0, -82.7485, 2.0425),
    (50, -1.3802, -84.2814, 50, 0, -82.7485, 1.0), (50, 2.5, 0, 73, 25, -18, 27.1492),
    (50, 2.5, 0, 58, 24, 15, 19.4535),
    (60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644),
    (2.0776, 0.0795, -1.1350, 0.9033, -0.0636, -0.5514, 0.9082),
  ])
  func measuresDifference(
    l1: Double, a1: Double, b1: Double, l2: Double, a2: Double, b2: Double, difference: Double
  ) {
    let first = LabColour(lightness: l1, a: a1, b: b1)
    let second = LabColour(lightness: l2, a: a2, b: b2)
    #expect(abs(first.difference(from: second) - difference) < 0.0001)
  }

  @Test func seesRedAndGreenAlikeWithoutGreenCones() throws {
    let colours = [("red", "#C04030"), ("green", "#80701E")].compactMap { name, text in
      Colour(text).map { (name: name, colour: $0) }
    }
    #expect(ColourVision.full.closest(in: colours).difference > 30)
    #expect(ColourVision.deuteranopia.closest(in: colours).difference < 15)
  }

  @Test func readsTokensByLightAndByDark() {
    let tokens = ColourTokens(
      """
      @layer a,b;/* --gp-x:#111 */:root{--gp-ink:#000;--gp-bg : #FFF;--gp-size:1rem}
      @media (prefers-color-scheme:dark){:root:not([data-theme=light]){--gp-ink:#EEE}}
      """)
    #expect(tokens.light == ["ink": Colour("#000"), "bg": Colour("#FFF")].compactMapValues(\.self))
    #expect(tokens.dark == ["ink": Colour("#EEE"), "bg": Colour("#FFF")].compactMapValues(\.self))
  }
}
