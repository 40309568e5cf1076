/// The publishers a site names in its `publishers.tsv`: id, region, name, kind.
package struct PublisherTable: Sendable {
  /// A publisher and the line that names it.
  package struct Entry: Hashable, Sendable {
    package let publisher: Publisher
    package let line: Int
  }

  /// The file as the site spells it; nil where there is none.
  package let file: String?
  private var entries: [String: Entry] = [:]
  private var ids: [String: String] = [:]

  /// A table without publishers.
  package init() { file = nil }

  /// Reads the table; every region must be in `regions`.
  package init(_ source: SourceFile, regions: RegionTable) throws(Failure) {
    file = source.path
    let table = try TabSeparated(source, columns: Self.columns)
    for row in 0..<table.rowCount { try add(table, row, regions) }
  }

  /// All publishers, by id.
  package var all: [Publisher] {
    entries.values.map(\.publisher).sorted { $0.id < $1.id }
  }

  package func entry(id: String) -> Entry? { entries[id] }

  /// The publisher of this name; nil where two bear it.
  package func entry(name: String) -> Entry? {
    ids[name].flatMap { entries[$0] }
  }

  private static let columns = [
    TabSeparated.Column("id", isRequired: true),
    TabSeparated.Column("region", isRequired: false),
    TabSeparated.Column("name", isRequired: true),
    TabSeparated.Column("kind", isRequired: false),
  ]
}

extension PublisherTable {
  private mutating func add(
    _ table: TabSeparated, _ row: Int, _ regions: RegionTable
  ) throws(Failure) {
    let id = table.text(row, 0)
    guard Self.isSafe(id) else { throw badID(table, row) }
    guard entries[id] == nil else { throw repeated(table, row) }
    let region = table.text(row, 1)
    if !region.isEmpty, regions.region(code: region) == nil {
      throw unknownRegion(table, row, regions)
    }
    let name = table.text(row, 2)
    let publisher = Publisher(
      id: id, name: name, kind: try kind(table, row, name: name),
      region: region.isEmpty ? nil : region)
    entries[id] = Entry(publisher: publisher, line: table.place(row, 0).line)
    // Two publishers of one name can only be told apart by their ids.
    ids[name] = ids[name] == nil ? id : ""
  }

  /// An id is a folder of the source and a part of the address of pages.
  private static func isSafe(_ id: String) -> Bool {
    id != "." && id != ".." && !id.utf8.contains { $0 < 0x21 || $0 == 0x2F || $0 == 0x5C }
  }

  private func kind(
    _ table: TabSeparated, _ row: Int, name: String
  ) throws(Failure) -> Publisher.Kind {
    let text = table.text(row, 3)
    if text.isEmpty { return PublisherName.kind(of: name) }
    guard let kind = Publisher.Kind(rawValue: text) else { throw unknownKind(table, row) }
    return kind
  }

  private func badID(_ table: TabSeparated, _ row: Int) -> Failure {
    table.failure(
      row, 0,
      Bilingual(
        chinese: "“\(table.text(row, 0))”不能作为发布机关的编号",
        english: "“\(table.text(row, 0))” cannot be the id of a publisher"),
      remedy: Bilingual(
        chinese: "编号就是存放其年报的文件夹名，不含空格和斜线",
        english: "The id is the name of the folder of its reports, without spaces and slashes"))
  }

  private func repeated(_ table: TabSeparated, _ row: Int) -> Failure {
    let id = table.text(row, 0)
    let line = entries[id]?.line ?? 0
    return table.failure(
      row, 0,
      Bilingual(
        chinese: "编号“\(id)”已用于第 \(line) 行",
        english: "the id “\(id)” is taken by line \(line)"),
      remedy: Bilingual(chinese: "每个机关用一个编号", english: "Give each publisher its own id"))
  }

  private func unknownRegion(
    _ table: TabSeparated, _ row: Int, _ regions: RegionTable
  ) -> Failure {
    let code = table.text(row, 1)
    let named = regions.regions(named: code).first
    return table.failure(
      row, 1,
      Bilingual(
        chinese: "行政区划表中没有代码“\(code)”",
        english: "no region has the code “\(code)”"),
      remedy: named.map {
        Bilingual(chinese: "\(code)的代码是 \($0.code)", english: "The code of \(code) is \($0.code)")
      }
        ?? Bilingual(
          chinese: "在站点的 regions.tsv 中加入该代码（code⇥name⇥from⇥to）",
          english: "Add the code to the site's regions.tsv (code⇥name⇥from⇥to)"))
  }

  private func unknownKind(_ table: TabSeparated, _ row: Int) -> Failure {
    let text = table.text(row, 3)
    let allowed = Publisher.Kind.allCases.map(\.rawValue)
    let near = NearestSpelling.of(text, among: allowed)
    return table.failure(
      row, 3,
      Bilingual(
        chinese: "没有“\(text)”这一机关类别；可用：\(allowed.joined(separator: "、"))",
        english: "no kind is called “\(text)”; allowed: \(allowed.joined(separator: ", "))"),
      remedy: near.map {
        Bilingual(chinese: "是否指“\($0)”？", english: "Did you mean “\($0)”?")
      }
        ?? Bilingual(
          chinese: "政府写 government，政府办公室写 office，部门写 department，乡镇街道写 town",
          english: "Use government, office (of a government), department, town or other"))
  }
}
