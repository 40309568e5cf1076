import Testing

@testable import Charts

/// The steps from all labels in full to none at all.
@Suite struct LadderOfLabels {
  private func choice(
    _ forms: [[String]], plot: Double, required: Set<Int> = [], obstacles: [Box] = []
  ) -> [String?]? {
    let wishes = forms.enumerated().map { index, forms in
      LabelLadder.Wish(
        forms: forms, center: (Double(index) + 0.5) / Double(max(1, 4)), baseline: 50,
        isRequired: required.contains(index),
        rank: index == 0 ? 2 : index == 3 ? 1 : nil)
    }
    return LabelLadder(plot: plot, obstacles: obstacles).choice(for: wishes)?.texts
  }

  private static let long = Array(repeating: ["12,904", "1.3万"], count: 4)

  @Test func writesAllInFullWhereTheyFit() {
    #expect(choice(Self.long, plot: 14) == ["12,904", "12,904", "12,904", "12,904"])
  }

  @Test func writesAllShortWhereFullOnesCollide() {
    #expect(choice(Self.long, plot: 11.5) == ["1.3万", "1.3万", "1.3万", "1.3万"])
  }

  @Test func keepsFirstAndLastWhereShortOnesCollide() {
    #expect(choice(Self.long, plot: 10) == ["12,904", nil, nil, "12,904"])
  }

  @Test func shortensAFlaggedLabelAlone() {
    var forms = Array(repeating: ["64", "64"], count: 4)
    forms[1] = ["无报告", "缺"]
    #expect(choice(forms, plot: 8, required: [1]) == ["64", "缺", "64", "64"])
  }

  @Test func givesUpWhereFlaggedLabelsCollide() {
    let forms = Array(repeating: ["无报告", "无报告"], count: 4)
    #expect(choice(forms, plot: 9, required: [0, 1, 2, 3]) == nil)
  }

  @Test func coversNoNeighbouringMark() {
    let tall = Box(left: 0.36, right: 0.5, top: 10, bottom: 100)
    #expect(choice(Self.long, plot: 16, obstacles: [tall])?[1] != "12,904")
  }
}
