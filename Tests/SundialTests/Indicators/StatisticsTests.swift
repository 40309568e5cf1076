import Testing

@testable import Disclosure

@Suite struct StatisticsTests {
  @Test(arguments: [
    (0, 7, "0.0"), (1, 1, "100.0"), (60, 108, "55.6"), (1, 3, "33.3"), (2, 3, "66.7"),
    // 0.05 % and 0.15 % are halves of a tenth and go up; 0.0499… % does not.
    (1, 2000, "0.1"), (3, 2000, "0.2"), (499, 1_000_000, "0.0"), (1999, 2000, "100.0"),
    (3, 2, "150.0"), (-1, 4, "-25.0"), (-1, 2000, "0.0"), (-3, 2000, "-0.1"),
    (Int.max, Int.max, "100.0"),
  ])
  func roundsAPercentageHalfUp(upper: Int, lower: Int, percent: String) {
    #expect(Ratio(Quantity(upper), over: Quantity(lower))?.percent == percent)
  }

  @Test func knowsNoRatioOfNothing() {
    #expect(Ratio(.zero, over: .zero) == nil)
    #expect(Ratio(Quantity(1), over: Quantity(-1)) == nil)
    #expect(Ratio(Quantity(Int.max), over: Quantity(1)) == nil)
    #expect(Ratio(IndicatorValue(state: .reported, value: Quantity(3))) == nil)
    #expect(Ratio(IndicatorValue(state: .blank)) == nil)
  }

  @Test func dividesMoneyExactly() {
    let part = Quantity(mantissa: 1_5, decimals: 1)
    #expect(Ratio(part, over: Quantity(mantissa: 4_50, decimals: 2))?.percent == "33.3")
  }

  @Test func ordersRatiosByValue() throws {
    let third = try #require(Ratio(Quantity(1), over: Quantity(3)))
    let half = try #require(Ratio(Quantity(1), over: Quantity(2)))
    let same = try #require(Ratio(Quantity(2), over: Quantity(4)))
    #expect(third < half && !(half < third) && half == same && !(half < same))
  }

  @Test(
    arguments: [
      ([], nil), ([7], "7"), ([3, 1], "2"), ([4, 1], "2.5"), ([9, 1, 5], "5"),
      ([0, 0, 1, 8], "0.5"),
      ([-3, -4], "-3.5"), ([Int.max, Int.max - 2], nil), ([Int.max, Int.max], "\(Int.max)"),
    ] as [([Int], String?)])
  func findsTheMedianOfCounts(counts: [Int], median: String?) {
    #expect(Median.of(counts.map(Quantity.init)).map { "\($0)" } == median)
  }

  @Test func findsTheMedianOfMoneyAndShares() throws {
    let amounts = [Quantity(mantissa: 12_345, decimals: 4), Quantity(2)]
    #expect(Median.of(amounts).map { "\($0)" } == "1.61725")
    let shares = try [(1, 3), (1, 2), (9, 10), (0, 5)].map { upper, lower in
      try #require(Ratio(Quantity(upper), over: Quantity(lower)))
    }
    #expect(Median.of(shares)?.percent == "41.7")
    #expect(Median.of(Array(shares.dropLast()))?.percent == "50.0")
    #expect(Median.of([Ratio]()) == nil)
  }

  @Test(arguments: [
    (5, [5], 1...1, 0), (5, [5, 5, 2, 9], 2...3, 1), (0, [0, 0, 0], 1...3, 0),
    (2, [9, 2, 5], 3...3, 0),
  ])
  func placesAFigureAmongOthers(
    figure: Int, figures: [Int], places: ClosedRange<Int>, less: Int
  ) throws {
    let standing = try #require(Standing(of: figure, among: figures))
    #expect(standing.places == places)
    #expect(standing.less == less)
    #expect(standing.count == figures.count)
  }

  @Test func givesNoPlaceToAFigureThatIsNotThere() {
    #expect(Standing(of: 1, among: [2, 3]) == nil)
  }

  @Test func addsUpTheSamePublishersEachYear() {
    let panel = ConstantPanel(
      series: [
        [3, 4, 5].map { Quantity($0) },
        [Quantity(10), nil, Quantity(30)],
        [nil, nil, nil],
        [1, 0, 2].map { Quantity($0) },
        [Quantity(7), Quantity(7)],
      ], years: 3)
    #expect(panel.members == [0, 3])
    #expect(panel.reporting == 4)
    #expect(panel.totals == [Quantity(4), Quantity(4), Quantity(7)])
    #expect(panel.completeYears == [0])
  }

  @Test func knowsNoTotalWithoutMembers() {
    let panel = ConstantPanel(series: [[Quantity(1), nil], [nil, Quantity(2)]], years: 2)
    #expect(panel.members == [])
    #expect(panel.totals == [nil, nil])
    #expect(panel.completeYears == [])
    #expect(ConstantPanel(series: [], years: 1).totals == [nil])
  }
}
