/// Whether the tables that compare bodies print what the files of figures hold, state by state.
enum FigureAgreement {
  private static let states = ["r", "b", "x", "z", "s", "d"]

  /// What differs, and how many cells were compared.
  static func complaints(_ site: SiteFolder, year: Int) -> (found: [String], compared: Int) {
    let pages = site.pages.filter { $0.path.hasPrefix("y/\(year)/") }
    let figures = Figures(csv: site.text("y/\(year)/data.csv")).rows
    let held = Dictionary(
      figures.map { ("\($0["publisher"] ?? "") \($0["indicator"] ?? "")", $0) },
      uniquingKeysWith: { first, _ in first })
    let bodies = bodies(of: site)
    let results: [String?] = pages.flatMap { page in
      page.indices(of: "table").flatMap { outcomes(page, $0, held, bodies) }
    }
    return (results.compactMap { $0 }, results.count)
  }

  /// Whose page it is: that of a report, or that of the body itself.
  private static func bodies(of site: SiteFolder) -> [String: String] {
    var bodies: [String: String] = [:]
    for row in Figures(csv: site.text("d/reports.csv")).rows {
      let page = row["page"] ?? ""
      bodies[page] = row["publisher"]
      let folders = page.split(separator: "/").dropLast(2)
      bodies[folders.joined(separator: "/") + "/index.html"] = row["publisher"]
    }
    return bodies
  }

  private static func outcomes(
    _ page: WebPage, _ table: Int, _ held: [String: [String: String]], _ bodies: [String: String]
  ) -> [String?] {
    let indicators = page.indices(of: "th", in: table).filter {
      page.elements[$0]["scope"] == "col"
    }
    .map { indicator(of: $0, page) }
    return page.indices(of: "tr", in: table).flatMap { row -> [String?] in
      guard
        let head = page.indices(of: "th", in: row).first(where: {
          page.elements[$0]["scope"] == "row"
        }),
        let link = page.elements("a", in: head).first?["href"],
        let target = LinkCheck.target(of: link, from: page.path), let body = bodies[target]
      else { return [] }
      var outcomes: [String?] = []
      for (name, cell) in zip(indicators.dropFirst(), page.indices(of: "td", in: row)) {
        guard let name, let figure = held["\(body) \(name)"] else { continue }
        outcomes.append(
          complaint(page, cell, figure).map { "\(page.place(cell)): \(body) \(name): \($0)" })
      }
      return outcomes
    }
  }

  private static func indicator(of head: Int, _ page: WebPage) -> String? {
    guard let link = page.elements("a", in: head).first?["href"],
      let target = LinkCheck.target(of: link, from: page.path), target.hasPrefix("i/")
    else { return nil }
    return target.split(separator: "/").dropFirst().first.map { String($0) }
  }

  private static func complaint(
    _ page: WebPage, _ cell: Int, _ figure: [String: String]
  ) -> String? {
    let inside = (cell + 1)..<page.elements[cell].end
    let spot = inside.first { index in
      page.elements[index].classes.contains {
        $0.hasPrefix("gp-") && states.contains(String($0.dropFirst(3)))
      }
    }
    guard let spot else { return "no state" }
    let state = page.elements[spot].classes.compactMap { name in
      states.first { name == "gp-\($0)" }
    }.first
    if state != figure["state"] {
      return "\(state ?? "none"), the file holds \(figure["state"] ?? "")"
    }
    let value = figure["value"] ?? ""
    let text = SourceLines.normalised(page.text(of: spot))
    if value.isEmpty {
      return text.contains(where: \.isNumber) ? "\(text), the file holds none" : nil
    }
    guard figure["denominator"]?.isEmpty != false else { return nil }
    return text == value ? nil : "\(text), the file holds \(value)"
  }
}
