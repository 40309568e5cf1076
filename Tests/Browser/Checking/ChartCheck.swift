/// Whether charts say in words what they show, and stay light.
enum ChartCheck {
  /// A kind of chart by what only it draws, and the bytes it may take.
  private static let budgets: [(name: String, marks: [String], bytes: Int)] = [
    ("strip", ["gp-d", "gp-sq"], 8_192),
    ("stack", ["gp-o1", "gp-o2", "gp-o3", "gp-o4", "gp-o5", "gp-o6"], 4_608),
    ("columns", [], 2_560),
  ]
  private static let sparkline = (name: "sparkline", marks: [String](), bytes: 460)

  static func charts(_ page: WebPage) -> [Int] {
    page.indices(of: "svg").filter { page.elements[$0].has(class: "gp-c") }
  }

  /// A role, a title, a description, both named, and nothing to focus inside an image.
  static func anatomy(_ page: WebPage, _ chart: Int) -> [String] {
    let element = page.elements[chart]
    let inside = page.elements[(chart + 1)..<element.end]
    let named = (element["aria-labelledby"] ?? "").split(separator: " ").map(String.init)
    let texts = ["title", "desc"].map { name in
      page.indices(of: name, in: chart).first { page.elements[$0].parent == chart }
    }
    var found: [String] = []
    if element["role"] != "img" { found.append("no role=img") }
    for (name, index) in zip(["title", "desc"], texts) {
      guard let index, !page.text(of: index).isEmpty else {
        found.append("no \(name)")
        continue
      }
      if let id = page.elements[index]["id"], named.contains(id) { continue }
      found.append("its \(name) is not in aria-labelledby")
    }
    if inside.contains(where: { $0.name == "a" || $0["tabindex"] != nil || $0["href"] != nil }) {
      found.append("something to focus inside")
    }
    if element["height"] == nil { found.append("no height, so the page jumps") }
    return found.map { "\(page.place(chart)): \($0)" }
  }

  /// What a keyboard would reach inside an image, of which it is told nothing.
  static func focusable(_ page: WebPage) -> [String] {
    page.elements.indices.filter { page.elements[$0]["role"] == "img" }.flatMap { image in
      (image + 1..<page.elements[image].end).filter { index in
        let element = page.elements[index]
        return element["tabindex"] != nil || element["href"] != nil
          || ["a", "button", "input", "summary"].contains(element.name)
      }
    }.map { "\(page.place($0)): a \(page.elements[$0].name) inside an image" }
  }

  /// A caption, where the figures come from, and the same figures as a table and as a file.
  static func figures(_ page: WebPage) -> [String] {
    page.indices(of: "figure").filter { figure in
      charts(page).contains { page.ancestor("figure", of: $0) == figure }
    }.flatMap { figure -> [String] in
      let links = page.elements("a", in: figure).compactMap { $0["href"] }
      var found: [String] = []
      if page.indices(of: "figcaption", in: figure).allSatisfy({ page.text(of: $0).isEmpty }) {
        found.append("no caption")
      }
      if page.indices(class: "gp-src", in: figure).allSatisfy({ page.text(of: $0).isEmpty }) {
        found.append("no source line")
      }
      let table = links.first { $0.contains("#") && !$0.hasSuffix("#") }
      let hasTable = !page.indices(of: "table", in: figure).isEmpty
      if table == nil && !hasTable { found.append("no link to its table") }
      if !links.contains(where: { $0.hasSuffix(".csv") }) { found.append("no link to its CSV") }
      return found.map { "\(page.place(figure)): a figure has \($0)" }
    }
  }

  /// The charts that are heavier than their kind may be.
  static func overweight(_ page: WebPage) -> [String] {
    page.indices(of: "svg").compactMap { index in
      let chart = page.elements[index]
      guard let kind = kind(of: index, page), chart.weight > kind.bytes else { return nil }
      return "\(page.place(index)): \(kind.name) weighs \(chart.weight) bytes"
    }
  }

  private static func kind(
    of chart: Int, _ page: WebPage
  ) -> (name: String, marks: [String], bytes: Int)? {
    if page.elements[chart].has(class: "gp-s") { return sparkline }
    guard page.elements[chart].has(class: "gp-c") else { return nil }
    return budgets.first { kind in
      kind.marks.isEmpty
        || kind.marks.contains { !page.indices(class: $0, in: chart).isEmpty }
    }
  }
}
