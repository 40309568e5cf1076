import Disclosure
import Templating

/// Who answers for a finding, and why.
struct WaiverView: View {
  let waiver: Waiver

  static let shape = Shape(.text("author"), .text("reason"), .text("date"))

  func fill(_ values: inout Values) {
    values.text(waiver.author)
    values.text(waiver.reason)
    values.text(waiver.date)
  }
}
