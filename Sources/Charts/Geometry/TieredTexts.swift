/// One text for each mark at each width; any may be none.
struct TieredTexts: Equatable {
  let narrow: [String?]
  let wide: [String?]
  let vast: [String?]

  /// The classes by which the style sheet shows and hides, in the order in which they are drawn:
  /// below 18 rem, below 32, from 18, between both, from 32.
  private static let classes = ["", "gp-n", "gp-u", "gp-w", "gp-w gp-u", "gp-v"]

  /// Draws every text once, and once more for each width where it reads otherwise.
  func draw(in svg: inout SVG, at place: (Int) -> (x: Double, y: Double, mark: String)) {
    let all = narrow.indices.flatMap { index in shown(index).map { (index, $0.text, $0.name) } }
    for name in Self.classes {
      svg.group(name) { svg in
        for position in all.indices where all[position].2 == name {
          let (index, text, _) = all[position]
          let (x, y, mark) = place(index)
          svg.text(text, x: .percent(x * 100), y: y, mark: mark)
        }
      }
    }
  }

  /// The same without the texts of some marks.
  func keeping(_ isKept: (Int) -> Bool) -> TieredTexts {
    func kept(_ texts: [String?]) -> [String?] {
      texts.enumerated().map { isKept($0.offset) ? $0.element : nil }
    }
    return TieredTexts(narrow: kept(narrow), wide: kept(wide), vast: kept(vast))
  }

  /// The different texts of one mark with the class each needs.
  private func shown(_ index: Int) -> [(text: String, name: String)] {
    let texts = (narrow[index] ?? "", wide[index] ?? "", vast[index] ?? "")
    if texts.0 == texts.1 {
      return texts.1 == texts.2
        ? [(texts.0, "")] : [(texts.0, "gp-u"), (texts.2, "gp-v")]
    }
    return texts.1 == texts.2
      ? [(texts.0, "gp-n"), (texts.1, "gp-w")]
      : [(texts.0, "gp-n"), (texts.1, "gp-w gp-u"), (texts.2, "gp-v")]
  }
}
