import Disclosure
import Templating

/// The bodies of one group in a region, each with the number of its reports.
struct PeerListView: View {
  let title: String
  let bodies: [LinkView]

  static let shape = Shape(.text("groupTitle"), .list("bodies", LinkView.shape))

  func fill(_ values: inout Values) {
    values.text(title)
    values.list(bodies)
  }
}

extension PeerListView {
  /// The region's own bodies besides its government, group by group.
  static func groups(in region: RegionNode, _ edition: Edition) -> [PeerListView] {
    PeerGroup.allCases.compactMap { group in
      let bodies = region.bodies.filter { edition.plan.publishers[$0].group == group }
      guard !bodies.isEmpty else { return nil }
      return PeerListView(
        title: edition.words["groups.\(group.rawValue)"],
        bodies: bodies.map { link(to: $0, edition) })
    }
  }

  private static func link(to publisher: Int, _ edition: Edition) -> LinkView {
    let planned = edition.plan.publishers[publisher]
    let count = planned.reports.count
    return LinkView(
      name: planned.publisher.name, address: edition.address(of: planned.page),
      note: edition.words["history.reports", ["count": String(count)]], isOriginal: true)
  }
}
