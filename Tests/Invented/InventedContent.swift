/// The source folder of an invented site: several cities over several years, with everything that
/// happens to real ones.
///
/// The same seed gives the same files. Every place, name and figure is invented.
package struct InventedContent: Sendable {
  /// Texts by their paths in the folder.
  package private(set) var files: [String: String] = [:]

  private let years = 2019...2024
  private let seed: UInt64

  /// Without defects, every report keeps every identity, and every year follows on the one before.
  package init(seed: UInt64 = 1, counties: Int = 4, withDefects: Bool = true) {
    self.seed = seed
    let places = InventedPlaces(counties: counties)
    files["regions.tsv"] = places.regions
    files["site.yaml"] = Self.settings
    var publishers = places.governments.map { InventedPublisher(government: $0) }
    publishers += InventedPublisher.others(in: places)
    files["publishers.tsv"] = InventedPublisher.table(of: publishers)
    for (number, publisher) in publishers.enumerated() { report(publisher, number, withDefects) }
    if withDefects { addOddities() }
  }

  /// Where the site says it lives; the server of the tests answers below the same path.
  package static let address = "https://nb.example.cn/a/b/"
  package static let siteID = "9900000001"
  /// The code that 临水区 had before.
  package static let oldCode = "990109"

  private static let settings = """
    title: { zh: "云岭省年报 <b>&amp;\\"'{{title}}", en: "Reports of Yunling <i>&\\"'{{title}}" }
    languages: [zh, en]
    address: \(Self.address)
    organisation: { name: 云岭省政务公开办公室, site_id: '\(Self.siteID)' }
    aliases: [{ from: \(Self.oldCode), to: 990101 }]
    data_date: 2025-03-31 09:00

    """
}

extension InventedContent {
  private mutating func report(_ publisher: InventedPublisher, _ number: Int, _ withDefects: Bool) {
    var previous: InventedTables?
    for year in years where publisher.reports(in: year, number) {
      let seed = seed &* 1_000_003 &+ UInt64(number * 10_000 + year)
      let form = publisher.form(in: year)
      let tables = InventedTables(form, publisher.magnitude, seed: seed, after: previous)
      let defect = withDefects ? InventedDefect.of(publisher: number, year: year) : nil
      let text = InventedPaper(publisher: publisher, year: year, tables: tables, defect: defect)
        .text
      files["\(publisher.id)/\(year).txt"] = text
      // What a year left open reaches the next report only where no year is lost between them.
      previous = publisher.reports(in: year + 1, number) ? tables : nil
    }
  }

  /// Files that are hardly reports, and a name that wants to be markup.
  private mutating func addOddities() {
    files["990102/补充 \"><img src=x onerror=alert(1)>.txt"] = """
      某单位2023年政府信息公开工作年度报告

      一、总体情况

      \(InventedDefect.hostileText)

      """
    files["990103/2021.txt"] = "云岭省清河市望山县2021年政府信息公开工作年度报告\n\n没有表格。\n"
  }
}
