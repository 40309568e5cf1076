/// An invented province: 云岭省 with two cities and their counties.
struct InventedPlaces: Sendable {
  struct Place: Sendable {
    let code: String
    let name: String
  }

  private static let cities = ["清河市", "南屏市"]
  private static let stems = ["临水", "望山", "长桥", "东坪", "石门", "安流", "白沙", "云溪"]

  /// Cities, each followed by its counties.
  let governments: [Place]

  init(counties: Int) {
    governments = Self.cities.enumerated().flatMap { city, name in
      let counties = (0..<min(counties, Self.stems.count)).map { county in
        // Names differ from city to city, or a report could not be told from another's.
        Place(
          code: "990\(city + 1)0\(county + 1)",
          name: (city == 0 ? "" : "新") + Self.stems[county] + (county % 2 == 0 ? "区" : "县"))
      }
      return [Place(code: "990\(city + 1)00", name: name)] + counties
    }
  }

  var regions: String {
    (["code\tname", "990000\t云岭省"] + governments.map { "\($0.code)\t\($0.name)" })
      .joined(separator: "\n") + "\n"
  }

  /// `清河市临水区`.
  func fullName(of place: Place) -> String {
    let city = governments.last {
      $0.code.hasSuffix("00") && $0.code.prefix(4) == place.code.prefix(4)
    }
    return place.code.hasSuffix("00") ? place.name : (city?.name ?? "") + place.name
  }
}
