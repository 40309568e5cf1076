import Foundation
import Invented

// Changes of the theme and of what the site says about itself.
extension Mutation {
  func changeTheme(_ workshop: Workshop, _ random: inout SeededGenerator) throws {
    let pages = ["home", "report", "district", "city", "year", "indicator-of-year", "rule"]
    let name: String
    switch self {
    case .page: name = "pages/\(pages[random.below(pages.count)]).mustache"
    case .part: name = random.chance(50) ? "parts/number.mustache" : "parts/body.mustache"
    case .layout: name = "layout.mustache"
    case .word: name = "strings/\(Self.words[random.below(Self.words.count)]).yaml"
    default: name = "css/20-base.css"
    }
    if random.chance(30) { return try workshop.remove("templates/" + name) }
    let text = try Workshop.theme(name)
    let note = random.below(100)
    switch self {
    case .page, .part: try workshop.write(text + "<!--\(note)-->", to: "templates/" + name)
    case .layout:
      try workshop.write(
        text.replacing("</body>", with: "<!--\(note)--></body>"), to: "templates/" + name)
    case .word:
      try workshop.write(Self.withOtherWord(text, note), to: "templates/" + name)
    default: try workshop.write(text + ".gp-n\(note){margin:0}", to: "templates/" + name)
    }
  }

  /// The files of texts that pages show.
  private static let words = [
    "about", "compare", "coverage", "data", "district", "figures", "groups", "history", "home",
    "indicator", "indicator-of-year", "indicators", "method", "moved", "publisher", "quality",
    "regions", "report", "rule", "severities", "shell", "states", "year", "year-of-city", "years",
  ]

  /// Every text, in quotes or not, with a number before it.
  private static func withOtherWord(_ text: String, _ number: Int) -> String {
    text.replacing(/zh: ("?)/) { "zh: \($0.1)\(number)" }
  }

  func changeSite(
    _ workshop: Workshop, _ original: InventedContent, _ random: inout SeededGenerator
  ) throws {
    let number = random.below(100)
    switch self {
    case .title: try set("title", "云岭\(number)", in: workshop)
    case .rows: try set("rows_per_page", String(20 + number), in: workshop)
    case .rank: try set("leaderboards", random.chance(50) ? "true" : nil, in: workshop)
    case .introduction:
      try set("description", random.chance(30) ? nil : "年报\(number)", in: workshop)
    case .alias:
      let target = ["990101", "990201", "990102"][random.below(3)]
      try set("aliases", "[{ from: 990109, to: \(target) }]", in: workshop)
    case .languages: try set("languages", random.chance(50) ? "[zh]" : "[zh, en]", in: workshop)
    case .address:
      try set("address", random.chance(30) ? nil : "https://n\(number).example.cn/", in: workshop)
    case .variants:
      try set(
        "precompress", random.chance(30) ? nil : random.chance(50) ? "[gz]" : "[gz, br]",
        in: workshop)
    case .dates:
      workshop.surroundings["SOURCE_DATE_EPOCH"] =
        random.chance(30) ? nil : String(1_700_000_000 + number * 100_000)
      try set(
        "data_date", random.chance(50) ? nil : "2025-03-\(10 + number % 20) 09:00", in: workshop)
    case .form:
      if random.chance(40) { return try workshop.remove("forms/2021.yaml") }
      let form = try Workshop.form("2021")
      try workshop.write(
        form.replacing("zh: 新收", with: "zh: 新收\(number)"), to: "forms/2021.yaml")
    case .waiver: try sign(workshop, number)
    case .publishers: try changeLine(of: "publishers.tsv", original, workshop, &random)
    default: try changeLine(of: "regions.tsv", original, workshop, &random)
    }
  }

  /// Replaces a line of `site.yaml`, or takes it out.
  private func set(_ key: String, _ value: String?, in workshop: Workshop) throws {
    var lines = (workshop.text("site.yaml") ?? "").components(separatedBy: "\n")
    lines.removeAll { $0.hasPrefix(key + ":") || $0.isEmpty }
    if let value { lines.append("\(key): \(value)") }
    try workshop.write(lines.joined(separator: "\n") + "\n", to: "site.yaml")
  }

  /// Somebody answers for a finding of some report, or no longer does.
  private func sign(_ workshop: Workshop, _ number: Int) throws {
    guard number > 20, let report = workshop.reports.first(where: { $0.hasSuffix("2022.txt") })
    else { return try workshop.remove("waivers.yaml") }
    try workshop.write(
      """
      - rule: period-not-stated
        file: \(report)
        reason: 已核对\(number)
        author: 统计员
        date: 2025-01-01

      """, to: "waivers.yaml")
  }

  /// A name in a table changes, or the table is as it was.
  private func changeLine(
    of path: String, _ original: InventedContent, _ workshop: Workshop,
    _ random: inout SeededGenerator
  ) throws {
    var lines = (original.files[path] ?? "").split(separator: "\n").map(String.init)
    if random.chance(70), lines.count > 2 {
      let line = 1 + random.below(lines.count - 1)
      // A region that a publisher stands in cannot go.
      if path == "publishers.tsv", random.chance(30) {
        lines.remove(at: line)
      } else {
        lines[line] = lines[line].replacing("区", with: "新区").replacing("县", with: "新县")
      }
    }
    try workshop.write(lines.joined(separator: "\n") + "\n", to: path)
  }
}
