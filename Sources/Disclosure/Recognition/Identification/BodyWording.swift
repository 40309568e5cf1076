/// The words of a name after its region, and the kind of body they stand for.
struct BodyWording {
  /// 人民政府 for 政府, 街道办事处 for 街道办.
  let full: Wording
  /// Nil where the words name no body.
  let kind: Publisher.Kind?

  init(_ words: Wording) {
    let words = words.without(suffix: "本级") ?? words
    if let government = Self.government(words) {
      full = government
      kind = .government
    } else if let office = Self.office(words) {
      full = office
      kind = .office
    } else if let town = Self.town(words) {
      full = town
      kind = .town
    } else {
      full = words
      kind = Self.kind(byEnding: words)
    }
  }

  private static func government(_ words: Wording) -> Wording? {
    guard words.isEmpty || isGovernment(words) else { return nil }
    return Wording(bytes: []) + "人民政府"
  }

  private static func isGovernment(_ words: Wording) -> Bool {
    words.hasPrefix("人民政府") && words.bytes.count == 12
      || words.hasPrefix("政府") && words.bytes.count == 6
  }

  private static func office(_ words: Wording) -> Wording? {
    for ending: StaticString in ["办公室", "办公厅", "办"] {
      guard let before = words.without(suffix: ending), isGovernment(before) else { continue }
      let name = Wording(bytes: []) + "人民政府"
      return ending.utf8CodeUnitCount == 3 ? name + "办公室" : name + ending
    }
    return nil
  }

  private static func town(_ words: Wording) -> Wording? {
    for (ending, full) in townEndings {
      guard let name = words.without(suffix: ending) else { continue }
      return isOutpost(words) ? nil : name + full
    }
    let parts: [StaticString] = ["镇人民政府", "乡人民政府", "街道办事处"]
    return parts.contains(where: words.contains) ? words : nil
  }

  /// 驻北京办事处 is an outpost of its government, no street.
  private static func isOutpost(_ words: Wording) -> Bool {
    words.hasPrefix("驻") || words.contains("政府驻")
  }

  private static let townEndings: [(StaticString, StaticString)] = [
    ("镇人民政府", "镇人民政府"), ("乡人民政府", "乡人民政府"), ("镇政府", "镇人民政府"),
    ("乡政府", "乡人民政府"), ("苏木人民政府", "苏木人民政府"), ("苏木", "苏木人民政府"),
    ("街道办事处", "街道办事处"), ("街道办", "街道办事处"), ("街道", "街道办事处"), ("办事处", "办事处"),
    ("街道工作委员会", "街道工作委员会"), ("镇", "镇人民政府"), ("乡", "乡人民政府"),
  ]

  private static func kind(byEnding words: Wording) -> Publisher.Kind? {
    if otherEndings.contains(where: words.hasSuffix) { return .other }
    return departmentEndings.contains(where: words.hasSuffix) ? .department : nil
  }

  private static let otherEndings: [StaticString] = [
    "管委会", "管理委员会", "公司", "集团", "学校", "大学", "学院", "中学", "小学", "幼儿园", "医院", "卫生院", "法院",
    "检察院", "农场", "林场", "示范区", "开发区", "园区", "风景区", "新区", "高新区", "经开区",
  ]

  private static let departmentEndings: [StaticString] = [
    "局", "委员会", "委", "办公室", "办公厅", "办", "中心", "厅", "队", "处", "所", "站", "馆", "部", "署", "会", "社",
    "院", "台", "团", "组", "总站", "银行", "科", "校",
  ]
}
