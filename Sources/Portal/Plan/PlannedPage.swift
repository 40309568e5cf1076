/// A page with its address.
package struct PlannedPage: Equatable, Sendable {
  package let page: Page
  /// From the root of the language's tree: `r/410104/2020/index.html`.
  package let address: String

  /// How many folders deep the page lies.
  package var depth: Int { address.utf8.count { $0 == UInt8(ascii: "/") } }
}
