import Foundation

/// A chart over years as a reader sees it: which years, what stands for each, where rules divide them.
///
/// Years run to the right below columns, or down beside bars.
struct ChartReading {
  let page: WebPage
  let chart: Int
  /// Where each year is printed, along the chart's direction.
  let places: [(year: Int, place: Double)]
  private let runsDown: Bool

  /// Nil for charts that print fewer than two years: they are no series.
  init?(_ page: WebPage, _ chart: Int) {
    let texts = page.indices(of: "text", in: chart).compactMap { index in
      page.text(of: index).wholeMatch(of: /(?:19|20)\d\d/).flatMap { match in
        Int(match.output).map { (index, $0) }
      }
    }
    let across = Set(texts.map { Self.size("x", page.elements[$0.0]) })
    guard texts.count > 1 else { return nil }
    let runsDown = across.count == 1
    self.page = page
    self.chart = chart
    self.runsDown = runsDown
    // A line of text stands five pixels below the middle of its bar.
    places = texts.map { index, year in
      let element = page.elements[index]
      return (year, runsDown ? Self.size("y", element) - 5 : Self.size("x", element))
    }
  }

  static func all(on page: WebPage) -> [ChartReading] {
    ChartCheck.charts(page).compactMap { ChartReading(page, $0) }
  }

  var years: [Int] { places.map(\.year) }

  var description: String {
    page.indices(of: "desc", in: chart).map(page.text(of:)).joined()
  }

  /// The years in whose place a dotted box says that there is no number.
  var emptyYears: [Int] { years(ofBoxesIn: ["gp-na", "gp-nf"]) }

  /// The years that are outlined because a note speaks of them.
  var flaggedYears: [Int] { years(ofBoxesIn: ["gp-au", "gp-ri"]) }

  /// The first year behind each rule.
  var breakYears: [Int] {
    page.indices(class: "gp-br", in: chart).flatMap { page.indices(of: "line", in: $0) }
      .compactMap { line in
        let place = Self.size(runsDown ? "y1" : "x1", page.elements[line])
        return places.first { $0.place > place }?.year
      }
  }

  /// Anything that could join one value to another.
  var joiningMarks: [String] {
    let quiet = ["gp-gd", "gp-br", "gp-ax", "gp-md", "gp-ld", "gp-sn"]
    return (chart + 1..<page.elements[chart].end).filter { index in
      let element = page.elements[index]
      guard ["path", "polyline", "line"].contains(element.name) else { return false }
      let group = element.parent.map { page.elements[$0] }
      return !quiet.contains { element.has(class: $0) || group?.has(class: $0) == true }
    }.map(page.place)
  }
}

// What columns say by their height.
extension ChartReading {
  struct Column {
    let value: Double
    let height: Double
  }

  /// Columns with the numbers printed above them, zeros left out.
  var columns: [Column] {
    guard let base else { return [] }
    return page.indices(of: "rect", in: chart).compactMap { index in
      let box = page.elements[index]
      let (y, height) = (Self.size("y", box), Self.size("height", box))
      let middle = Self.size("x", box) + Self.size("width", box) / 2
      guard abs(y + height - base) < 0.02, let value = value(at: middle), value > 0 else {
        return nil
      }
      return Column(value: value, height: height)
    }
  }

  /// The line on which all columns stand.
  var base: Double? {
    page.indices(class: "gp-ax", in: chart).map { page.elements[$0] }.first {
      $0["y1"] != nil && $0["y1"] == $0["y2"]
    }.map { Self.size("y1", $0) }
  }

  /// How high above the base each line of the grid is, the lowest first.
  var grid: [Double] {
    guard let base else { return [] }
    return page.indices(class: "gp-gd", in: chart).flatMap { page.indices(of: "line", in: $0) }
      .map { base - Self.size("y1", page.elements[$0]) }.sorted()
  }

  /// What is wrong with the scale: every column starts at 0, lines count in round whole numbers, and
  /// the highest of them is not far below the largest value.
  var scaleComplaints: [String] {
    guard let tallest = columns.max(by: { $0.height < $1.height }), tallest.height > 20 else {
      return []
    }
    let scale = tallest.height / tallest.value
    var found = columns.filter { column in
      column.height > 4 && abs(column.height - column.value * scale) > 0.02 + 0.001 * column.height
    }.map { "\($0.value) is \($0.height) px high, not \($0.value * scale)" }
    for (number, line) in grid.enumerated() {
      let step = line / scale / Double(number + 1)
      if !Self.isRound(step) { found.append("line \(number + 1) stands at \(line / scale)") }
    }
    if let base, tallest.height > base { found.append("\(tallest.value) is higher than the chart") }
    return found.map { "\(page.place(chart)): \($0)" }
  }

  private static func isRound(_ step: Double) -> Bool {
    var power = 1.0
    while power * 10 <= step * 1.001 { power *= 10 }
    return step > 0.999
      && [1, 2, 2.5, 5].contains { factor in
        let round = factor * power
        return round == round.rounded() && abs(step - round) < 0.004 * round
      }
  }

  /// The number in full that is printed at a place and is no year.
  private func value(at middle: Double) -> Double? {
    page.indices(of: "text", in: chart).filter { index in
      abs(Self.size("x", page.elements[index]) - middle) < 0.03
        && !places.contains { "\($0.year)" == page.text(of: index) }
        && page.elements[index].has(class: "gp-st") == false && !isBelowBase(index)
    }.compactMap { index in
      let text = SourceLines.normalised(page.text(of: index))
      return text.wholeMatch(of: /([0-9]+(?:\.[0-9]+)?)※?[①-⑳]*/).flatMap { Double($0.output.1) }
    }.max()
  }

  private func isBelowBase(_ text: Int) -> Bool {
    base.map { Self.size("y", page.elements[text]) > $0 } ?? false
  }

  private func years(ofBoxesIn classes: [String]) -> [Int] {
    let boxes = classes.flatMap { name in
      page.indices(class: name, in: chart).flatMap { index in
        page.elements[index].name == "rect" ? [index] : page.indices(of: "rect", in: index)
      }
    }
    return Set(boxes.compactMap { year(at: page.elements[$0]) }).sorted()
  }

  private func year(at box: WebPage.Element) -> Int? {
    let (start, length) = runsDown ? ("y", "height") : ("x", "width")
    let middle = Self.size(start, box) + Self.size(length, box) / 2
    return places.min { abs($0.place - middle) < abs($1.place - middle) }?.year
  }

  private static func size(_ name: String, _ element: WebPage.Element) -> Double {
    (element[name] ?? "").wholeMatch(of: /(-?[\d.]+)%?/).flatMap { Double($0.output.1) } ?? 0
  }
}
