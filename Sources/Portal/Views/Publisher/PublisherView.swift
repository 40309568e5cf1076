import Disclosure
package import Templating

/// The page of a department, an office or a town, never mixed with its government.
package struct PublisherView: PageView {
  package let edition: Edition
  package let publisher: PlannedPublisher

  package static let template = "pages/publisher"
  package static let texts = ["publisher"] + BodyView.texts

  package var head: PageHead {
    PageHead(
      title: edition.words[
        "publisher.page-title", ["name": publisher.publisher.name, "id": publisher.publisher.id]],
      description: edition.words["publisher.description", ["name": publisher.publisher.name]],
      crumbs: edition.descent(to: publisher.region), section: .regions)
  }

  package static let shape = Shape(
    .text("heading"), .text("kind"), .text("region"), .link("regionAddress"),
    .record("body", BodyView.shape), .flag("hasPeers"), .list("peers", LinkView.shape))

  package func fill(_ values: inout Values) {
    values.text(publisher.publisher.name)
    values.text(edition.words["groups.\(publisher.group.rawValue)"])
    values.text(region?.name)
    values.link(region.flatMap { edition.address(of: .region($0.slug)) })
    values.record(position.map { BodyView(edition: edition, publisher: $0) })
    let peers = peers
    values.flag(!peers.isEmpty)
    values.list(peers)
  }
}

extension PublisherView {
  private var region: RegionNode? { publisher.region.flatMap { edition.plan.regions[$0] } }

  /// Looked for among the bodies of its region where it has one: there are few.
  private var position: Int? {
    let publishers = edition.plan.publishers
    let candidates = region.map { $0.bodies + ($0.government.map { [$0] } ?? []) }
    return (candidates ?? Array(publishers.indices)).first {
      publishers[$0].page == publisher.page
    }
  }

  /// The bodies of the same group in the same region, this one among them.
  private var peers: [LinkView] {
    let bodies = region?.bodies.filter { edition.plan.publishers[$0].group == publisher.group }
    guard let bodies, bodies.count > 1 else { return [] }
    return bodies.map { body in
      let peer = edition.plan.publishers[body]
      return LinkView(
        name: peer.publisher.name, address: edition.address(of: peer.page),
        isCurrent: peer.page == publisher.page, isOriginal: true)
    }
  }
}
