/// The shorter names by which a region goes: 河南 and 郑州, 内蒙古, 管城区 for 管城回族区.
///
/// Counties keep the last character: 公安 and 资源 are words, 公安县 and 资源县 are places.
struct RegionShortForm {
  enum Kind: UInt8 {
    /// The name itself.
    case full
    /// 管城区: still says what it is.
    case alias
    /// 郑州: only the beginning of a name.
    case stem
  }

  /// Where it stands in the bytes of names.
  let range: Range<Int>
  let kind: Kind

  /// The short forms of a name; one that is no beginning of the name is appended to `bytes`.
  static func all(
    of name: Range<Int>, isCounty: Bool, in bytes: inout [UInt8]
  ) -> [RegionShortForm] {
    guard name.count >= 9 else { return [] }
    if isCounty || bytes[name].hasSuffix("州") {
      return withoutPeoples(name, isCounty: isCounty, in: &bytes)
    }
    let ending = endings.first { bytes[name].hasSuffix($0) }
    guard let ending, name.count - ending.utf8CodeUnitCount >= 6 else { return [] }
    let stem = name.lowerBound..<name.upperBound - ending.utf8CodeUnitCount
    return [RegionShortForm(range: withoutTrailingPeoples(stem, in: bytes), kind: .stem)]
  }

  private static let endings: [StaticString] = [
    "特别行政区", "自治区", "地区", "省", "市", "盟",
  ]

  /// 管城区 for 管城回族区, 延边 and 延边州 for 延边朝鲜族自治州.
  private static func withoutPeoples(
    _ name: Range<Int>, isCounty: Bool, in bytes: inout [UInt8]
  ) -> [RegionShortForm] {
    let isAutonomous = autonomous.contains { bytes[name].hasSuffix($0) }
    guard isAutonomous || bytes[name].hasSuffix("族区") else { return [] }
    let last = Array(bytes[name.suffix(3)])
    let stem = withoutTrailingPeoples(
      name.lowerBound..<name.upperBound - (isAutonomous ? 9 : 3), in: bytes)
    guard stem.count >= 6 else { return [] }
    let start = bytes.count
    bytes += bytes[stem] + last
    let alias = RegionShortForm(range: start..<bytes.count, kind: .alias)
    return isCounty ? [alias] : [RegionShortForm(range: stem, kind: .stem), alias]
  }

  private static let autonomous: [StaticString] = ["自治县", "自治州", "自治旗"]

  private static func withoutTrailingPeoples(_ stem: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var stem = stem
    while let people = peoples.first(where: { bytes[stem].hasSuffix($0) }),
      stem.count - people.utf8CodeUnitCount >= 6
    {
      stem = stem.lowerBound..<stem.upperBound - people.utf8CodeUnitCount
    }
    return stem
  }

  /// The peoples as they stand in names of regions, a longer one before its end.
  private static let peoples: [StaticString] = [
    "蒙古族", "蒙古", "回族", "藏族", "维吾尔", "苗族", "彝族", "壮族", "布依族", "朝鲜族", "满族", "侗族",
    "瑶族", "白族", "土家族", "哈尼族", "哈萨克族", "哈萨克", "傣族", "黎族", "傈僳族", "佤族", "畲族", "拉祜族",
    "水族", "东乡族", "纳西族", "景颇族", "柯尔克孜", "土族", "达斡尔族", "仫佬族", "羌族", "布朗族", "撒拉族",
    "毛南族", "仡佬族", "锡伯", "塔吉克", "普米族", "怒族", "鄂温克族", "保安族", "裕固族", "独龙族", "各族",
  ]
}

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ ending: StaticString) -> Bool {
    let length = ending.utf8CodeUnitCount
    guard count >= length else { return false }
    return ending.withUTF8Buffer { suffix(length).elementsEqual($0) }
  }
}
