/// The regions that a name begins with, each within the one before: 河南省郑州市管城回族区.
struct RegionPrefix {
  /// The innermost region; several where its name is not unique.
  private(set) var codes: [RegionCode] = []
  /// Where the innermost region's name ends, and where the one before ends.
  private(set) var end = 0
  /// Whether only a stem such as 南阳 names the innermost region.
  private(set) var endsWithStem = false
  private var outerEnd = 0

  init(of text: Span<UInt8>, in table: RegionTable, year: Int?, full: Bool = false) {
    while let match = table.longestName(in: text, at: end, full: full) {
      let outer = codes
      let inner = table.codes(of: match.name, in: year) { code in
        outer.isEmpty || outer.contains { $0.contains(code) }
      }
      guard !inner.isEmpty else { return }
      codes = inner
      outerEnd = end
      end = match.end
      endsWithStem = table.isStem(match.name)
    }
  }

  /// Where the region ends in a whole name.
  ///
  /// 郊区街道办事处 is a street called 郊区: without its last region the body would have no name.
  func end(before words: Wording) -> Int {
    let isNameless = ["街道办事处", "街道办", "街道", "镇人民政府", "乡人民政府", "镇", "乡"]
      .contains { (ending: StaticString) in
        end + ending.utf8CodeUnitCount == words.bytes.count && words.hasSuffix(ending)
      }
    return isNameless ? outerEnd : end
  }
}
