import Disclosure

extension Edition {
  /// The way down to a region, itself included.
  package func descent(to slug: String?) -> [PageHead.Crumb] {
    var crumbs: [PageHead.Crumb] = []
    if let regions = address(of: .regions) {
      crumbs.append(PageHead.Crumb(name: words["shell.sections.regions"], address: regions))
    }
    guard let slug else { return crumbs }
    for node in plan.regions.path(to: slug) {
      guard let address = address(of: .region(node.slug)) else { continue }
      crumbs.append(PageHead.Crumb(name: node.name, address: address))
    }
    return crumbs
  }

  /// The way down through one page, which is called as its text says.
  package func crumbs(to page: Page, _ key: String) -> [PageHead.Crumb] {
    address(of: page).map { [PageHead.Crumb(name: words[key], address: $0)] } ?? []
  }

  /// The way down to a region, with or without the region itself.
  package func crumbs(to region: RegionNode, including isIncluded: Bool) -> [PageHead.Crumb] {
    plan.regions.path(to: region.slug).filter { isIncluded || $0.slug != region.slug }
      .compactMap { node in
        address(of: .region(node.slug)).map { PageHead.Crumb(name: node.name, address: $0) }
      }
  }
}
