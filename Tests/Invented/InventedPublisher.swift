/// A body of the invented province that reports.
struct InventedPublisher: Sendable {
  let id: String
  let region: String
  let name: String
  let kind: String

  init(government place: InventedPlaces.Place) {
    self.init(
      id: place.code, region: place.code, name: place.name + "人民政府", kind: "government")
  }

  init(id: String, region: String, name: String, kind: String) {
    (self.id, self.region, self.name, self.kind) = (id, region, name, kind)
  }

  /// An office, two departments and a town, two of them with names that want to be markup.
  static func others(in places: InventedPlaces) -> [InventedPublisher] {
    [
      InventedPublisher(
        id: "990101-office", region: "990101", name: "临水区人民政府办公室", kind: "office"),
      InventedPublisher(
        id: "990101-01", region: "990101", name: "临水区<script>alert(1)</script>局",
        kind: "department"),
      InventedPublisher(
        id: "990101-02", region: "990101", name: "临水区\" onmouseover=\"alert(2)局",
        kind: "department"),
      InventedPublisher(
        id: "990101-town-a", region: "990101", name: "临水区{{name}}&lt;镇", kind: "town"),
    ]
  }

  static func table(of publishers: [InventedPublisher]) -> String {
    (["id\tregion\tname\tkind"]
      + publishers.map { "\($0.id)\t\($0.region)\t\($0.name)\t\($0.kind)" })
      .joined(separator: "\n") + "\n"
  }

  /// One place reports figures in the thousands, one nothing but zeros, most of them tens.
  var magnitude: InventedTables.Magnitude {
    switch id {
    case "990100": .tensOfThousands
    case "990101": .thousands
    case "990102": .few
    case "990201": .zeros
    default: .tens
    }
  }

  /// Gaps: one place misses a year, one begins late, one reported once; others only lately.
  func reports(in year: Int, _ number: Int) -> Bool {
    switch id {
    case "990102": year != 2021 && year <= 2024
    case "990103": year >= 2022 && year <= 2024
    case "990202": year == 2020
    case _ where kind != "government": (2022...2023).contains(year)
    default: (2019...2024).contains(year)
    }
  }

  /// 望山县 kept the old form a year longer than others.
  func form(in year: Int) -> PrintedForm {
    year <= 2020 || (id == "990102" && year == 2022) ? .of2019 : .of2021
  }
}
