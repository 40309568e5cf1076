import Testing

@testable import Disclosure

/// The table that the binary carries, and what a site adds to it.
struct RegionTableTests {
  let table: RegionTable

  private static let shared = Result { try RegionTable.builtIn() }

  init() throws {
    table = try Self.shared.get()
  }

  struct Lookup: CustomTestStringConvertible {
    var code: String
    var year: Int?
    var name: String?
    var testDescription: String { "\(code) \(year.map(String.init) ?? "") \(name ?? "–")" }
  }

  @Test(arguments: [
    Lookup(code: "410000", name: "河南省"),
    Lookup(code: "410104", name: "管城回族区"),
    Lookup(code: "411222", year: 2013, name: "陕县"),
    Lookup(code: "411222", year: 2020, name: "陕县"),
    Lookup(code: "411203", year: 2021, name: "陕州区"),
    Lookup(code: "410306", year: 2020, name: "吉利区"),
    Lookup(code: "320803", year: 2010, name: "楚州区"),
    Lookup(code: "320803", year: 2011, name: "淮安区"),
    Lookup(code: "320803", name: "淮安区"),
    Lookup(code: "420600", year: 1995, name: "襄樊市"),
    Lookup(code: "659012", year: 2010, name: "白杨市"),
    Lookup(code: "999999", name: nil),
    Lookup(code: "41010", name: nil),
    Lookup(code: "41010x", name: nil),
    Lookup(code: "", name: nil),
  ])
  func findsTheRegionOfACodeInAYear(_ lookup: Lookup) {
    #expect(table.region(code: lookup.code, in: lookup.year)?.name == lookup.name)
  }

  struct Parents: CustomTestStringConvertible {
    var code: String
    var city: String?
    var province: String?
    var testDescription: String { code }
  }

  @Test(arguments: [
    Parents(code: "410104", city: "郑州市", province: "河南省"),
    Parents(code: "410100", city: nil, province: "河南省"),
    Parents(code: "410000", city: nil, province: nil),
    Parents(code: "110101", city: "北京市", province: "北京市"),
    Parents(code: "500229", city: "重庆市", province: "重庆市"),
    Parents(code: "419001", city: nil, province: "河南省"),
    Parents(code: "429021", city: nil, province: "湖北省"),
    Parents(code: "222401", city: "延边朝鲜族自治州", province: "吉林省"),
    Parents(code: "810000", city: nil, province: nil),
  ])
  func findsTheCityAndProvinceOfACode(_ parents: Parents) {
    #expect(table.city(of: parents.code)?.name == parents.city)
    #expect(table.province(of: parents.code)?.name == parents.province)
  }

  struct Naming: CustomTestStringConvertible {
    var name: String
    var year: Int?
    var codes: [String]
    var testDescription: String { "\(name) \(year.map(String.init) ?? "")" }
  }

  @Test(arguments: [
    Naming(name: "中牟县", codes: ["410122"]),
    Naming(name: "管城区", codes: ["410104"]),
    Naming(name: "郑州", codes: ["410100"]),
    Naming(name: "河南", codes: ["410000"]),
    Naming(name: "内蒙古", codes: ["150000"]),
    Naming(name: "广西", codes: ["450000"]),
    Naming(name: "新疆", codes: ["650000"]),
    Naming(name: "延边", codes: ["222400"]),
    Naming(name: "延边州", codes: ["222400"]),
    Naming(name: "巴音郭楞", codes: ["652800"]),
    Naming(name: "湘西州", codes: ["433100"]),
    Naming(name: "香港", codes: ["810000"]),
    Naming(name: "吉林", codes: ["220000", "220200"]),
    Naming(name: "鼓楼区", codes: ["320106", "320302", "350102", "410204"]),
    Naming(name: "寿县", year: 2014, codes: ["341521"]),
    Naming(name: "寿县", year: 2016, codes: ["340422"]),
    Naming(name: "陕县", year: 2021, codes: ["411222"]),
    Naming(name: "公安", codes: []),
    Naming(name: "没有县", codes: []),
    Naming(name: "", codes: []),
  ])
  func findsTheRegionsOfAName(_ naming: Naming) {
    #expect(table.regions(named: naming.name, in: naming.year).map(\.code) == naming.codes)
  }

  @Test(arguments: [
    ("南京市鼓楼区", 0, false, "南京市"),
    ("南京市鼓楼区", 9, false, "鼓楼区"),
    ("郑州集约平台", 0, false, "郑州"),
    ("郑州集约平台", 0, true, nil),
    ("管城区教育局", 0, true, "管城区"),
    ("教育局", 0, false, nil),
    ("县", 0, false, nil),
  ])
  func findsTheLongestNameAtAPlace(_ text: String, at start: Int, full: Bool, name: String?) {
    let bytes = Array(text.utf8)
    let match = table.longestName(in: bytes.span, at: start, full: full)
    #expect(match.map { String(decoding: bytes[start..<$0.end], as: UTF8.self) } == name)
  }

  @Test func findsNamesInsideProse() {
    let text = Array("2020年，我县在中牟县政府网站和河南省政务服务网公开，郑州也公开。".utf8)
    var found: [String] = []
    table.forEachName(in: text.span) { start, match in
      found.append(String(decoding: text[start..<match.end], as: UTF8.self))
    }
    #expect(found == ["中牟县", "河南省"])
  }

  @Test func findsEveryNameOfTheTableByItself() {
    for region in table.all {
      let name = Array(region.name.utf8)
      let match = table.longestName(in: name.span, full: true)
      let end = match?.end
      #expect(end == name.count, "\(region.name)")
      #expect(table.regions(named: region.name, in: region.lastYear).contains(region))
    }
  }

  @Test func letsTheSiteReplaceAndAddRegions() throws {
    let site = SourceFile(
      path: "regions.tsv",
      bytes: Array(
        "code\tname\tfrom\tto\n830000\t沐甸省\t\t\n830101\t岑铺区\n410171\t试验新区\t2019\n".utf8))
    let table = try RegionTable.builtIn(with: site)
    #expect(table.region(code: "830000")?.name == "沐甸省")
    #expect(table.regions(named: "台湾省").isEmpty)
    #expect(table.regions(named: "岑铺区").map(\.code) == ["830101"])
    #expect(table.regions(named: "沐甸").map(\.code) == ["830000"])
    #expect(table.city(of: "410171")?.name == "郑州市")
    #expect(table.region(code: "410104")?.name == "管城回族区")
  }

  struct Broken: CustomTestStringConvertible {
    var text: String
    var place: Place?
    var says: String
    var testDescription: String { says }
  }

  @Test(arguments: [
    Broken(text: "", place: Place(line: 1), says: "the file has no header"),
    Broken(
      text: "code\tnmae\n410104\tX区", place: Place(line: 1, column: 6),
      says: "no column is called “nmae”; allowed: code, name, from, to"),
    Broken(text: "code\tfrom\n", place: Place(line: 1), says: "the header lacks the column “name”"),
    Broken(
      text: "code\tname\tname\n", place: Place(line: 1, column: 11),
      says: "the header names the column “name” twice"),
    Broken(
      text: "code\tname\n41010\t某区\n", place: Place(line: 2, column: 1),
      says: "“41010” is no region code of six digits"),
    Broken(
      text: "code\tname\n\n410104\t某区\t2019\n", place: Place(line: 3, column: 11),
      says: "the line has 3 fields, the header names 2 columns"),
    Broken(
      text: "name\tcode\n某某区\t41O104\n", place: Place(line: 2, column: 5),
      says: "“41O104” is no region code of six digits"),
    Broken(
      text: "code\tname\n410104\t\n", place: Place(line: 2, column: 8),
      says: "the column “name” is empty"),
    Broken(
      text: "code\tname\tfrom\n410104\t某区\t19年\n", place: Place(line: 2, column: 11),
      says: "“19年” is no year"),
    Broken(
      text: "code\tname\tfrom\tto\n410104\t某区\t2020\t2019\n", place: Place(line: 2, column: 11),
      says: "the first year 2020 is after the last, 2019"),
    Broken(
      text: "code\tname\tfrom\tto\n410104\t某区\t\t\n410104\t该区\t2019\t\n",
      place: Place(line: 3, column: 1), says: "the code 410104 stands twice for the same years"),
  ])
  func refusesABrokenTableAtItsPlace(_ broken: Broken) {
    let file = SourceFile(path: "regions.tsv", bytes: Array(broken.text.utf8))
    let failure = #expect(throws: Failure.self) { _ = try RegionTable([file]) }
    #expect(failure?.message.english == broken.says)
    #expect(failure?.place == broken.place)
    #expect(failure?.file == "regions.tsv")
    #expect(failure?.remedy != nil)
  }

  @Test func readsTablesAsSpreadsheetsSaveThem() throws {
    let text = "\u{FEFF}to\tname\tcode\r\n\r\n2019\t某某区\t410171 \r\n\t该县\t410172\r\n"
    let table = try RegionTable([SourceFile(path: "regions.tsv", bytes: Array(text.utf8))])
    #expect(table.all.map(\.code) == ["410171", "410172"])
    #expect(table.region(code: "410171")?.lastYear == 2019)
    #expect(table.region(code: "410172")?.lastYear == nil)
  }

  @Test func refusesATableThatIsNotUTF8() {
    let bytes = Array("code\tname\n410104\t".utf8) + [0xB9, 0xDC, 0xB3, 0xC7, 0x0A]
    let failure = #expect(throws: Failure.self) {
      _ = try RegionTable([SourceFile(path: "regions.tsv", bytes: bytes)])
    }
    #expect(failure?.message.english == "the file is not UTF-8")
    #expect(failure?.place == Place(line: 2, column: 8))
  }
}
