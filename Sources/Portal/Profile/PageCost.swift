/// What the pages of one template took.
package struct PageCost: Equatable, Sendable {
  package var pages = 0
  package var bytes = 0
  /// Summed over all tasks.
  package var time = Duration.zero

  package init(pages: Int = 0, bytes: Int = 0, time: Duration = .zero) {
    self.pages = pages
    self.bytes = bytes
    self.time = time
  }

  static func += (sum: inout PageCost, part: PageCost) {
    sum.pages += part.pages
    sum.bytes += part.bytes
    sum.time += part.time
  }
}
