import Foundation
import Testing

@testable import Disclosure
@testable import Portal

/// A small site made for a test: who reports which figures for which year.
///
/// Places and figures are invented; nothing is read but the forms and words the program carries.
/// Every cell prints 0 on a line of its own unless the test says otherwise.
struct InventedSite {
  /// 某省 with two cities: 甲市 over three counties, 乙市 over two, and a county of no city.
  static let regions = """
    code\tname
    990000\t某省
    990100\t甲市
    990101\t甲东区
    990102\t甲西区
    990103\t甲南县
    990200\t乙市
    990201\t乙东区
    990202\t乙西县
    999000\t省直辖县级行政区划
    999001\t丙市

    """

  static let forms = Result { () throws(Failure) in try FormLibrary.builtIn() }

  private let regions: RegionTable
  private let forms: FormLibrary
  private(set) var entries: [ArchiveEntry] = []
  private(set) var findings: [Finding] = []
  var settings = SiteSettings(
    title: Bilingual(chinese: "某省年报", english: "Reports of a province"))

  /// `names` adds regions, by their codes, to those that every invented site knows.
  init(regions names: KeyValuePairs<String, String> = [:]) throws {
    let more = names.map { "\($0.key)\t\($0.value)\n" }.joined()
    let table = SourceFile(path: "regions.tsv", bytes: Array((Self.regions + more).utf8))
    regions = try RegionTable([table])
    forms = try Self.forms.get()
  }

  /// What to print in a report: rows by their paths, each with its figures from its first cell on.
  typealias Figures = KeyValuePairs<String, [Int?]>

  /// Adds a report of a region's government; a figure that is nil leaves its cell blank.
  ///
  /// Without a form, the one that is prescribed for the year.
  @discardableResult
  mutating func report(
    _ region: String, _ year: Int, form: String? = nil, _ figures: Figures = [:],
    lost: [String] = [], derived: [String] = [], published: String? = nil
  ) throws -> String {
    let name = regions.region(code: region)?.name ?? region
    let publisher = Publisher(
      id: region, name: name + "人民政府", kind: .government, region: region)
    return try report(
      of: publisher, year, form: form, figures, lost: lost, derived: derived, published: published)
  }

  /// Adds a report of any body and returns the name of its file.
  @discardableResult
  mutating func report(
    of publisher: Publisher?, _ year: Int?, form id: String? = nil, _ figures: Figures = [:],
    lost: [String] = [], derived: [String] = [], published: String? = nil
  ) throws -> String {
    let form = try #require(forms[id ?? (year ?? 2021 < 2021 ? "2019" : "2021")])
    let file = "\(publisher?.id ?? "unknown")/\(year.map(String.init) ?? "\(entries.count)").txt"
    entries.append(
      ArchiveEntry(
        file: file, publisher: publisher, year: year, form: form.id, publicationDate: published,
        packedCells: PackedCells(Self.cells(of: form, figures, lost: lost, derived: derived))))
    return file
  }

  /// Adds a report in which no table was recognised.
  mutating func reportWithoutTables(_ region: String, _ year: Int) {
    let name = regions.region(code: region)?.name ?? region
    entries.append(
      ArchiveEntry(
        file: "\(region)/\(year).txt",
        publisher: Publisher(id: region, name: name + "人民政府", kind: .government, region: region),
        year: year, form: nil))
  }

  /// Adds a finding about a report, named by its file.
  mutating func find(
    _ rule: String = "row-sum", _ severity: Severity = .error, in file: String,
    cells: [String] = [], line: Int? = nil
  ) {
    let form = entries.first { $0.file == file }?.form
    findings.append(
      Finding(
        rule: rule, severity: severity, file: file, place: line.map { Place(line: $0) },
        cells: cells, form: form))
  }
}

// What the tests hold.
extension InventedSite {
  func contents() throws -> SiteContents {
    let archive = Archive(entries)
    let book = try IndicatorBook(forms: forms)
    return SiteContents(
      site: Site(settings: settings, forms: forms, regions: regions), settings: settings,
      folder: try Self.folder, archive: archive,
      records: archive.entries.map { Self.record(of: $0) },
      findings: FindingIndex(findings, archive: archive),
      catalogue: try FindingCatalogue(forms: forms.all), book: book,
      indicators: IndicatorTable(of: archive, in: book))
  }

  func edition(_ language: Language = .chinese) throws -> Edition {
    let contents = try contents()
    return Edition(
      contents: contents, plan: SitePlan(of: contents),
      words: try Theme(of: Self.folder).words(in: language),
      folder: language == .chinese ? "" : "en/", alternates: [])
  }

  /// Nothing is known of how the identities of an invented report stand.
  private static func record(of entry: ArchiveEntry) -> SurveyRecord {
    SurveyRecord(.unread(Finding(rule: "unreadable", severity: .error, file: entry.file)))
  }

  /// The folder of this very file: it holds no site, and nothing of it is read.
  private static var folder: SourceFolder {
    get throws {
      try SourceFolder(opening: URL(filePath: #filePath).deletingLastPathComponent().path)
    }
  }

  private static func cells(
    of form: Form, _ figures: Figures, lost: [String], derived: [String]
  ) -> [Cell] {
    var cells = form.cells.indices.map {
      Cell(state: .reported, value: .zero, raw: "0", place: Place(line: 100 + $0))
    }
    for (row, figures) in figures {
      for (cell, figure) in zip(indices(under: row, in: form), figures) {
        cells[cell].value = figure.map(Quantity.init)
        if figure == nil { cells[cell].state = .blank }
      }
    }
    for cell in derived.flatMap({ indices(under: $0, in: form) }) { cells[cell].state = .derived }
    for cell in lost.flatMap({ indices(under: $0, in: form) }) { cells[cell] = .absent }
    return cells
  }

  private static func indices(under path: String, in form: Form) -> [Int] {
    form.cells.indices.filter {
      form.cells[$0].path == path || form.cells[$0].path.hasPrefix(path + ".")
    }
  }
}
