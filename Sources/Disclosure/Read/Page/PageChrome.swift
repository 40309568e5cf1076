/// Decides which parts of a page are not the report: navigation, banners, footers, lists of links.
///
/// Nothing that holds a table of figures or more than a few sentences is taken for chrome because
/// of its name alone.
struct PageChrome {
  /// How much text that is no link a banner or a footer has at most, in bytes.
  private static let maximumPlain: Int32 = 1500
  private static let maximumRows: Int32 = 2
  private static let maximumFormPlain: Int32 = 600

  /// What a part of the page holds, the parts within it included.
  private struct Holding {
    var plain: Int32 = 0
    var linked: Int32 = 0
    var links: Int32 = 0
    var rows: Int32 = 0
  }

  private(set) var isChrome: [Bool]
  private let content: PageContent

  /// Whether each block is chrome.
  init(of content: PageContent) {
    self.content = content
    isChrome = content.blocks.map { Self.isChrome($0, in: content) }
    markRegions()
    markLinkTables()
    markOutsideOfArticle()
  }

  private mutating func markRegions() {
    let holdings = holdings(counting: content.blocks.indices.map { _ in true })
    var chrome = [Bool](repeating: false, count: content.regions.count)
    for (index, region) in content.regions.enumerated().dropFirst() {
      chrome[index] =
        chrome[Int(region.parent)] || Self.isChrome(region, holding: holdings[index])
    }
    for (index, block) in content.blocks.enumerated() where chrome[Int(block.region)] {
      isChrome[index] = true
    }
  }

  private static func isChrome(_ region: PageContent.Region, holding: Holding) -> Bool {
    switch region.kind {
    case .plain, .content: false
    case .control: true
    case .chrome: holding.plain <= maximumPlain && holding.rows <= maximumRows
    case .list:
      holding.links >= 2 && holding.linked >= (holding.plain + holding.linked) / 10 * 8
        && holding.rows == 0
    }
  }

  /// A table that is nearly all links is a menu.
  private mutating func markLinkTables() {
    var holdings = [Holding](repeating: Holding(), count: content.tables.count)
    for block in content.blocks where content.isInData(block) {
      let table = Int(content.rows[Int(content.cells[Int(block.cell)].row)].table)
      holdings[table].plain += block.plainLength
      holdings[table].linked += block.linkLength
    }
    for (index, block) in content.blocks.enumerated() where content.isInData(block) {
      let table = Int(content.rows[Int(content.cells[Int(block.cell)].row)].table)
      if holdings[table].linked > holdings[table].plain * 4 { isChrome[index] = true }
    }
  }
}

// MARK: - The article

extension PageChrome {
  /// Where one part of the page says that it is the article and holds nearly everything, the rest
  /// is chrome, headings excepted.
  private mutating func markOutsideOfArticle() {
    guard let article = article() else { return }
    let inside = isInside(article)
    for (index, block) in content.blocks.enumerated()
    where !inside[Int(block.region)] && !block.isHeading {
      isChrome[index] = true
    }
  }

  /// The smallest part that says it is the article and leaves out no table and no prose.
  private func article() -> Int? {
    let candidates = content.regions.indices.filter { content.regions[$0].kind == .content }
    guard !candidates.isEmpty, candidates.count < 64 else { return nil }
    let holdings = holdings(counting: isChrome.map { !$0 })
    return candidates.filter { isWhole($0, holdings) }
      .min { (holdings[$0].plain, $1) < (holdings[$1].plain, $0) }
  }

  private func isWhole(_ candidate: Int, _ holdings: [Holding]) -> Bool {
    guard holdings[candidate].rows == holdings[0].rows,
      Int(holdings[candidate].plain) * 4 >= Int(holdings[0].plain) * 3
    else { return false }
    let inside = isInside(candidate)
    return content.blocks.indices.allSatisfy { index in
      let block = content.blocks[index]
      return isChrome[index] || inside[Int(block.region)] || block.plainLength < 150
    }
  }

  private func isInside(_ region: Int) -> [Bool] {
    var inside = [Bool](repeating: false, count: content.regions.count)
    for (index, other) in content.regions.enumerated() {
      inside[index] = index == region || index > 0 && inside[Int(other.parent)]
    }
    return inside
  }

  private func holdings(counting counts: [Bool]) -> [Holding] {
    var holdings = [Holding](repeating: Holding(), count: content.regions.count)
    for (index, block) in content.blocks.enumerated() where counts[index] {
      holdings[Int(block.region)].plain += block.plainLength
      holdings[Int(block.region)].linked += block.linkLength
      holdings[Int(block.region)].links += block.linkCount
    }
    for row in content.rows where row.cellCount > 1 {
      let table = content.tables[Int(row.table)]
      if !table.isLayout { holdings[Int(table.region)].rows += 1 }
    }
    for index in content.regions.indices.dropFirst().reversed() {
      let parent = Int(content.regions[index].parent)
      holdings[parent].plain += holdings[index].plain
      holdings[parent].linked += holdings[index].linked
      holdings[parent].links += holdings[index].links
      holdings[parent].rows += holdings[index].rows
    }
    return holdings
  }
}

// MARK: - Single blocks

extension PageChrome {
  private static func isChrome(_ block: PageContent.Block, in content: PageContent) -> Bool {
    guard !block.isHeading, block.length <= 300, !content.isInData(block) else { return false }
    if isLinks(block) { return true }
    guard !content.regions[Int(block.region)].isInContent else { return false }
    let bytes = content.bytes(of: block)
    return openings.contains { bytes.starts(with: $0) }
  }

  /// A single link that is a block of its own, or several with little between them.
  private static func isLinks(_ block: PageContent.Block) -> Bool {
    let isOne = block.linkCount > 0 && block.linkLength * 10 >= block.length * 9
    return isOne || block.linkCount >= 3 && block.linkLength * 10 >= block.length * 6
  }

  /// How the lines begin that the frame of a public body's page prints.
  private static let openings = [
    "当前位置", "您的位置", "您当前", "您现在", "所在位置", "当前的位置", "首页", "打印", "【打印", "【字体",
    "字体：", "字号：", "【字号", "分享到", "分享：", "上一篇", "下一篇", "扫一扫", "版权所有", "主办：",
    "主办单位：", "承办：", "承办单位：", "技术支持：", "网站标识码", "浏览次数", "点击数", "点击量", "来源：",
    "信息来源：", "文章来源：", "发布时间：", "发布日期：", "责任编辑：", "关闭窗口", "【关闭", "Copyright",
    "©", "ICP", "您是第",
  ].map { Array($0.utf8) }
}
