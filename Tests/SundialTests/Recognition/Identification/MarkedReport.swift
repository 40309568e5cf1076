@testable import Disclosure

/// A report written as lines: `#` begins the title, `##` a heading, all else is prose.
struct MarkedReport {
  var file = "reports/report.txt"
  var text = ""
  var frontMatter: [String: String] = [:]

  var outline: Outline {
    var outline = Outline()
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let place = Place(line: index + 1)
      if line.hasPrefix("# ") {
        outline.title = Outline.Heading(section: nil, text: String(line.dropFirst(2)), place: place)
      } else if line.hasPrefix("## ") {
        outline.headings.append(
          Outline.Heading(section: nil, text: String(line.dropFirst(3)), place: place))
      } else if !line.isEmpty {
        outline.paragraphs.append(
          Outline.Paragraph(section: nil, text: String(line), place: place))
      }
    }
    return outline
  }

  var source: SourceText {
    SourceText(
      file: file, bytes: Array(text.utf8), lines: [], cells: [], asides: [], fileLineCount: 0,
      frontMatter: matter, remarks: [])
  }

  /// The keys in the order of their names, one a line from line 2.
  private var matter: FrontMatter {
    var matter = FrontMatter()
    for (index, key) in frontMatter.keys.sorted().enumerated() {
      let entry = FrontMatter.Entry(
        value: frontMatter[key] ?? "", place: Place(line: index + 2))
      switch key {
      case "publisher": matter.publisher = entry
      case "kind": matter.kind = entry
      case "region": matter.region = entry
      case "year": matter.year = entry
      case "source": matter.source = entry
      default: matter.published = entry
      }
    }
    return matter
  }

  func identity(
    by identifier: Identifier
  ) -> (identity: ReportIdentity, findings: [Finding]) {
    identifier.identity(of: source, outline: outline)
  }
}

extension Identifier {
  /// Knows the built-in regions and a few invented publishers.
  static func forTests() throws -> Identifier { try shared.get() }

  private static let shared = Result { try make() }

  private static func make() throws -> Identifier {
    let regions = try RegionTable.builtIn()
    let lines = [
      "id\tregion\tname\tkind",
      "gc\t410104\t郑州市管城回族区人民政府\tgovernment",
      "jx-zsj\t410305\t洛阳市涧西区政务服务和大数据管理局\tdepartment",
      "smx-sz-ban\t411203\t三门峡市陕州区人民政府办公室\toffice",
      "zm-dmz\t410122\t中牟县大孟镇人民政府\ttown",
    ]
    let file = SourceFile(
      path: "publishers.tsv", bytes: Array(lines.joined(separator: "\n").utf8))
    return Identifier(
      regions: regions, publishers: try PublisherTable(file, regions: regions))
  }
}
