package import Templating

/// Neighbouring pages of one kind, such as the other years (`parts/compare-switch`).
package struct SwitchView: View, Equatable {
  package let label: String
  package let links: [LinkView]

  package static let shape = Shape(.text("label"), .list("links", LinkView.shape))

  package func fill(_ values: inout Values) {
    values.text(label)
    values.list(links)
  }

  /// Nil where there is nothing to choose from.
  package init?(_ label: String, _ links: [LinkView]) {
    guard links.contains(where: { !$0.isCurrent }) else { return nil }
    self.label = label
    self.links = links
  }
}
