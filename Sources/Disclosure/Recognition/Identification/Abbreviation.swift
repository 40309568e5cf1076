/// Tells whether two names of bodies are one name, printed longer and shorter.
enum Abbreviation {
  /// 发改委 is 发展和改革委员会, 县民政局 is 民政局, 人社局 is 人力资源和社会保障局; 发改局 is not 民政局.
  static func isSame(_ first: Wording, _ second: Wording) -> Bool {
    if first == second { return true }
    let left = scalars(first)
    let right = scalars(second)
    guard let end = left.last, end == right.last else { return false }
    return isPart(left, of: right) || isPart(right, of: left)
  }

  /// Whether the characters of a name occur in the other in the same order.
  private static func isPart(_ short: [UInt32], of long: [UInt32]) -> Bool {
    guard short.count >= 2, short.count <= long.count else { return false }
    var next = short.startIndex
    for scalar in long where next < short.endIndex && scalar == short[next] { next += 1 }
    return next == short.endIndex
  }

  /// The characters that tell: without 区 or 县 in front, with the end in its short form.
  private static func scalars(_ name: Wording) -> [UInt32] {
    var name = name
    for ending: StaticString in ["办公室", "办公厅", "办事处"] {
      if let rest = name.without(suffix: ending) { name = rest + "办" }
    }
    if let rest = name.without(suffix: "委员会") { name = rest + "委" }
    for level: StaticString in ["省", "市", "区", "县", "旗"] {
      // 市场监督管理局 and 区划办 begin with the same characters.
      if name.bytes.count > 9, !name.hasPrefix("市场"), !name.hasPrefix("市政"),
        !name.hasPrefix("县域"), !name.hasPrefix("区域"), let rest = name.without(prefix: level)
      {
        name = rest
        break
      }
    }
    var scalars: [UInt32] = []
    var position = 0
    let bytes = name.bytes.span
    while position < bytes.count { scalars.append(UTF8Scalars.next(in: bytes, at: &position)) }
    return scalars
  }
}
