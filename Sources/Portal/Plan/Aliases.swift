import Disclosure

/// Codes of regions that are no longer used, each with the code that took its place.
struct Aliases {
  private let codes: [String: String]

  init(of settings: SiteSettings) {
    codes = Dictionary(
      settings.aliases.map { ($0.from, $0.to) }, uniquingKeysWith: { first, _ in first })
  }

  /// The code used today; a chain of changes is followed, a circle is not.
  func current(_ code: String) -> String {
    var current = code
    var steps = 0
    while let next = codes[current], steps < codes.count {
      current = next
      steps += 1
    }
    return current
  }

  /// The old slugs whose region has a page.
  func slugs(leadingTo tree: RegionTree) -> [String: String] {
    var slugs: [String: String] = [:]
    for code in codes.keys {
      let (old, new) = (RegionTree.slug(of: code), RegionTree.slug(of: current(code)))
      if old != new, tree[old] == nil, tree[new] != nil { slugs[old] = new }
    }
    return slugs
  }
}
