import Disclosure

/// The bodies of a group that the site knows and that have no report for a year.
struct MissingBodies {
  let edition: Edition
  let year: Int
  /// Positions in the plan's publishers.
  let publishers: [Int]

  /// The most bodies a page lists by name; beyond, it counts them city by city.
  static let mostNames = 200

  init(_ edition: Edition, _ publishers: [Int], in year: Int) {
    self.edition = edition
    self.publishers = publishers
    self.year = year
  }

  init(_ edition: Edition, of group: PeerGroup, in year: Int) {
    let reporting = Set(edition.plan.roster.rows(of: group, in: year).map(\.publisher))
    let missing = edition.plan.publishers.indices.filter {
      edition.plan.publishers[$0].group == group && !reporting.contains($0)
    }
    self.init(edition, missing, in: year)
  }

  var links: [LinkView] {
    publishers.count <= Self.mostNames ? names : cities
  }

  private var names: [LinkView] {
    publishers.map { publisher in
      LinkView(
        name: edition.name(of: publisher), address: edition.address(ofBody: publisher),
        isOriginal: true)
    }
  }

  private var cities: [LinkView] {
    var counts: [String: Int] = [:]
    for publisher in publishers { counts[edition.city(of: publisher) ?? "", default: 0] += 1 }
    return counts.sorted { $0.key < $1.key }.map { slug, count in
      LinkView(
        name: edition.plan.regions[slug]?.name ?? edition.words["compare.no-city"],
        address: edition.address(of: .yearOfCity(year, slug)) ?? edition.address(of: .region(slug)),
        note: NumberText.grouped(count), isOriginal: true)
    }
  }
}

extension CoverageLine {
  /// `收录 142/158 个县区政府`, and who is missing.
  init(
    _ edition: Edition, _ group: PeerGroup, reporting: Int, known: Int, missing: MissingBodies?
  ) {
    let words = edition.words
    sentence =
      words[
        "compare.coverage",
        [
          "n": NumberText.grouped(reporting), "m": NumberText.grouped(known),
          "group": words["groups.\(group)"],
        ]]
    let count = missing?.publishers.count ?? 0
    missingTitle = count == 0 ? "" : words["compare.missing", ["count": NumberText.grouped(count)]]
    self.missing = missing?.links ?? []
  }
}
