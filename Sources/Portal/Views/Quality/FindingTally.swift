import Disclosure

/// How many findings each rule has in each year.
struct FindingTally {
  /// The rules that found something, most findings first.
  let rules: [String]
  /// The years of the columns; nil for reports without one.
  let columns: [Int?]
  private var counts: [String: [Int?: Int]] = [:]

  init(_ edition: Edition) {
    let contents = edition.contents
    var years: Set<Int?> = []
    for entry in contents.archive.entries.indices {
      let year = contents.archive.entries[entry].year
      for rule in contents.findings.rules(ofEntry: entry) {
        counts[rule, default: [:]][year, default: 0] += 1
        years.insert(year)
      }
    }
    for finding in contents.findings.unplaced {
      counts[finding.rule, default: [:]][nil, default: 0] += 1
      years.insert(nil)
    }
    let totals = counts.mapValues { $0.values.reduce(0, +) }
    rules = totals.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    columns = years.compactMap { $0 }.sorted() + (years.contains(nil) ? [nil] : [])
  }

  func count(of rule: String, in year: Int?) -> Int {
    counts[rule]?[year] ?? 0
  }

  func total(of rule: String) -> Int {
    counts[rule]?.values.reduce(0, +) ?? 0
  }

  var maximum: Int {
    counts.values.flatMap(\.values).max() ?? 0
  }
}
