/// Chooses which labels stand beside their marks, and in which length, at one width.
///
/// The steps: all in full; all short; only the first, last, greatest, least and flagged ones. Where
/// even the flagged ones clash there is no choice, and the chart takes another form.
struct LabelLadder {
  /// A label that wants to stand at a place.
  struct Wish {
    /// From long to short.
    var forms: [String]
    /// The place across the plot, from 0 to 1.
    var center: Double
    var baseline: Double
    var isRequired: Bool
    /// Lower is placed earlier; nil is left out where not all fit.
    var rank: Int?
  }

  /// What was chosen: a text for each wish, or none.
  struct Choice: Equatable {
    var texts: [String?]
    var isComplete: Bool

    /// How many labels stand.
    var count: Int { texts.count { $0 != nil } }
  }

  /// The width of the plot in em.
  let plot: Double
  /// Marks no label may cover: from 0 to 1 across, pixels down.
  let obstacles: [Box]
  /// How far a label may reach out over the left edge; over the right one it always may.
  var overhang = Self.margin

  /// The figure around a chart leaves more than this beside it, in em.
  static let margin = 0.5

  func choice(for wishes: [Wish]) -> Choice? {
    complete(wishes, form: 0) ?? complete(wishes, form: 1) ?? sparse(wishes)
  }

  /// All labels in one length; only flagged ones, which are words or carry a sign, may be shorter.
  private func complete(_ wishes: [Wish], form: Int) -> Choice? {
    var texts: [String?] = wishes.map { _ in nil }
    var placed: [Box] = []
    let order = wishes.indices.sorted { urgency(wishes[$0], $0) < urgency(wishes[$1], $1) }
    for index in order {
      let wish = wishes[index]
      let forms = wish.forms.dropFirst(form)
      guard let chosen = fit(wish.isRequired ? forms : forms.prefix(1), wish, among: placed) else {
        return nil
      }
      texts[index] = chosen.text
      placed.append(chosen.box)
    }
    return Choice(texts: texts, isComplete: true)
  }

  /// The first, last, greatest, least and flagged ones: in full, unless more of them fit in short.
  func sparse(_ wishes: [Wish]) -> Choice? {
    let full = sparse(wishes, form: 0)
    let short = sparse(wishes, form: 1)
    return (full?.count ?? -1) >= (short?.count ?? -1) ? full : short
  }

  private func sparse(_ wishes: [Wish], form: Int) -> Choice? {
    var texts: [String?] = wishes.map { _ in nil }
    var placed: [Box] = []
    let order = wishes.indices.filter { wishes[$0].isRequired || wishes[$0].rank != nil }
      .sorted { urgency(wishes[$0], $0) < urgency(wishes[$1], $1) }
    for index in order {
      let wish = wishes[index]
      let forms = wish.forms.dropFirst(form)
      if let chosen = fit(wish.isRequired ? forms : forms.prefix(1), wish, among: placed) {
        texts[index] = chosen.text
        placed.append(chosen.box)
      } else if wish.isRequired {
        return nil
      }
    }
    return Choice(texts: texts, isComplete: false)
  }

  private func urgency(_ wish: Wish, _ index: Int) -> (Int, Int, Int) {
    (wish.isRequired ? 0 : 1, wish.rank ?? .max, index)
  }

  /// The longest of the forms that fits.
  private func fit(
    _ forms: ArraySlice<String>, _ wish: Wish, among placed: [Box]
  ) -> (text: String, box: Box)? {
    for text in forms {
      if let box = place(text, wish, among: placed) { return (text, box) }
    }
    return nil
  }

  /// The box of a text, unless it leaves the plot, meets another label or covers a mark.
  private func place(_ text: String, _ wish: Wish, among placed: [Box]) -> Box? {
    let box = Box.label(text, center: wish.center * plot, baseline: wish.baseline)
    guard box.left >= -overhang, box.right <= plot + Self.margin,
      !placed.contains(where: box.overlaps)
    else {
      return nil
    }
    let isFree = !obstacles.contains { mark in
      Box(left: mark.left * plot, right: mark.right * plot, top: mark.top, bottom: mark.bottom)
        .overlaps(box)
    }
    return isFree ? box : nil
  }
}
