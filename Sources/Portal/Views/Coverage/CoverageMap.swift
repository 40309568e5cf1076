import Disclosure

/// Draws which years of whom there are, as rows of tiles.
struct CoverageMap {
  let edition: Edition
  /// Whether single tiles are worth their place: not on a page of thousands of rows.
  var hasTiles = true

  private var words: Words { edition.words }

  /// A region by its government's years, with what there is under it in a note.
  func row(of region: RegionNode) -> CoverageRow {
    CoverageRow(
      name: region.name, address: edition.address(of: .region(region.slug)), code: region.code,
      tiles: hasTiles ? region.government.map(tiles) ?? [] : [],
      note: RegionTally(edition, of: region)
        .words(in: edition, countsCounties: region.level != .county))
  }

  /// Another body by its years.
  func row(ofBody publisher: Int) -> CoverageRow {
    CoverageRow(
      name: edition.name(of: publisher), address: edition.address(ofBody: publisher), code: "",
      tiles: tiles(of: publisher), note: "")
  }

  /// A region by how many of the governments in it report, year by year.
  func countedRow(of region: RegionNode) -> CoverageRow {
    let governments = governments(in: region)
    return CoverageRow(
      name: region.name, address: edition.address(of: .region(region.slug)), code: region.code,
      tiles: edition.plan.years.map { tile(of: governments, in: $0, region) },
      note: RegionTally(edition, of: region).words(in: edition, countsCounties: true))
  }

  func tiles(of publisher: Int) -> [CoverageTile] {
    edition.plan.years.map { year in
      guard let row = edition.row(of: publisher, in: year) else {
        return CoverageTile(
          year: String(year), label: words["coverage.none"], address: nil, isFlagged: false)
      }
      let count = edition.contents.findings.openCount(ofEntry: row.entry)
      return CoverageTile(
        year: String(year), label: label(findings: count),
        address: edition.address(of: .report(row.entry)), isFlagged: count > 0)
    }
  }
}

extension CoverageMap {
  private func label(findings: Int) -> String {
    findings == 0
      ? words["coverage.has"]
      : words["coverage.has-findings", ["count": NumberText.grouped(findings)]]
  }

  private func governments(in region: RegionNode) -> [Int] {
    [region.government].compactMap { $0 }
      + region.children.compactMap { edition.plan.regions[$0] }.flatMap(governments)
  }

  private func tile(of governments: [Int], in year: Int, _ region: RegionNode) -> CoverageTile {
    let entries = governments.compactMap { edition.row(of: $0, in: year)?.entry }
    let findings = entries.reduce(0) { $0 + edition.contents.findings.openCount(ofEntry: $1) }
    let address =
      edition.address(of: .yearOfCity(year, region.slug))
      ?? edition.address(of: .region(region.slug))
    return CoverageTile(
      year: String(year),
      label: entries.isEmpty ? words["coverage.none"] : label(findings: findings),
      count: "\(NumberText.grouped(entries.count))/\(NumberText.grouped(governments.count))",
      address: entries.isEmpty ? nil : address, isFlagged: findings > 0)
  }
}
