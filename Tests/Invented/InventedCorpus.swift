/// The source folder of a site with as many invented reports as one likes, to measure builds with.
///
/// Each county has a government and nine departments, which report for six years. One report in
/// twenty has a defect. The same count and seed give the same files on every machine.
package struct InventedCorpus: Sendable {
  private let reports: Int
  private let seed: UInt64

  private static let years = 2019...2024
  private static let departments = [
    "教育", "民政", "财政", "住房和城乡建设", "交通运输", "水利", "文化旅游", "卫生健康", "市场监督管理",
  ]
  private static let countiesInACity = 20

  package init(reports: Int, seed: UInt64 = 1) {
    self.reports = reports
    self.seed = seed
  }

  /// Hands over path and text of every file, one after the other.
  package func forEachFile<Trouble: Error>(
    _ take: (_ path: String, _ text: String) throws(Trouble) -> Void
  ) throws(Trouble) {
    try take("site.yaml", "title: 虚构的年报\nlanguages: [zh]\n")
    let publishers = publishers
    try take("regions.tsv", regions)
    try take("publishers.tsv", InventedPublisher.table(of: publishers))
    var left = reports
    for (number, publisher) in publishers.enumerated() {
      var random = SeededGenerator(seed: seed &* 1_000_003 &+ UInt64(number))
      var previous: InventedTables?
      for year in Self.years.prefix(left) {
        let tables = InventedTables(
          year <= 2020 ? .of2019 : .of2021, number % 10 == 0 ? .thousands : .tens,
          seed: random.next(), after: previous)
        let paper = InventedPaper(
          publisher: publisher, year: year, tables: tables, defect: defect(&random),
          prose: .long(year, &random))
        try take("\(publisher.id)/\(year).txt", paper.text)
        previous = tables
      }
      left -= min(left, Self.years.count)
    }
  }
}

extension InventedCorpus {
  private var counties: Int {
    let ofACounty = Self.years.count * (Self.departments.count + 1)
    return (reports + ofACounty - 1) / ofACounty
  }

  /// As many as report at all, counties one after the other.
  private var publishers: [InventedPublisher] {
    let all = (0..<counties).flatMap { county in
      let (code, name) = (code(ofCounty: county), fullName(ofCounty: county))
      let government = InventedPublisher(
        id: code, region: code, name: name + "人民政府", kind: "government")
      return [government]
        + Self.departments.enumerated().map { number, department in
          InventedPublisher(
            id: "\(code)-0\(number + 1)", region: code, name: "\(name)\(department)局",
            kind: "department")
        }
    }
    return Array(all.prefix((reports + Self.years.count - 1) / Self.years.count))
  }

  var regions: String {
    var lines = ["code\tname", "990000\t云岭省"]
    for county in 0..<counties {
      if county % Self.countiesInACity == 0 {
        lines.append("\(code(ofCounty: county).prefix(4))00\t\(name(ofCity: county))")
      }
      lines.append("\(code(ofCounty: county))\t\(name(ofCounty: county))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func code(ofCounty county: Int) -> String {
    String(990_101 + county / Self.countiesInACity * 100 + county % Self.countiesInACity)
  }

  private func fullName(ofCounty county: Int) -> String {
    name(ofCity: county) + name(ofCounty: county)
  }

  private func name(ofCity county: Int) -> String {
    let city = county / Self.countiesInACity
    return Self.heads[city % Self.heads.count] + Self.waters[city / Self.heads.count] + "市"
  }

  private func name(ofCounty county: Int) -> String {
    let tail = Self.tails[county / Self.heads.count % Self.tails.count]
    return Self.heads[county % Self.heads.count] + tail + (county % 3 == 0 ? "区" : "县")
  }

  private func defect(_ random: inout SeededGenerator) -> InventedDefect? {
    let plain = InventedDefect.allCases.filter { $0 != .hostile }
    return random.chance(5) ? plain[random.below(plain.count)] : nil
  }

  private static let heads = [
    "安", "柏", "草", "澄", "翠", "丹", "枫", "古", "桂", "禾", "荷", "虹", "槐", "箭", "锦", "菊", "兰", "栗",
    "莲", "柳", "麓", "梅", "棉", "墨", "楠", "藕", "盘", "萍", "栖", "青", "榕", "桑", "杉", "石", "松", "苔",
    "桃", "藤", "桐", "梧", "溪", "杏", "烟", "雁", "杨", "樱", "榆", "芝", "竹", "紫",
  ]
  private static let waters = ["泽", "涧"]
  private static let tails = [
    "坞", "坝", "埠", "岗", "沟", "谷", "矶", "津", "井", "坎", "岭", "陇", "峦", "湄", "畔", "坪", "圻", "窑",
    "汀", "屯", "湾", "圩", "浔", "崖", "垣", "洲", "砦", "堰", "碛", "墩", "嘴", "浒", "坨", "垟",
  ]
}
