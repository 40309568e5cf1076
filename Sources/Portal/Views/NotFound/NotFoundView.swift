package import Templating

/// The page for addresses that lead nowhere.
package struct NotFoundView: PageView {
  package let edition: Edition

  package static let template = "pages/not-found"
  package static let texts = ["not-found"]
  package static let shape = Shape(.list("places", LinkView.shape))

  package var head: PageHead {
    PageHead(
      title: edition.words["not-found.title"],
      description: edition.words["not-found.description"], isHidden: true)
  }

  package func fill(_ values: inout Values) {
    values.list(
      edition.plan.regions.roots.map { region in
        LinkView(
          name: region.name, address: edition.address(of: .region(region.slug)), note: region.code,
          isOriginal: true)
      })
  }
}
