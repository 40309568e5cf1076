package import Templating

/// The indicators that answer one kind of question.
package struct IndicatorTopicView: View, Equatable {
  /// The anchor: `g-requests`.
  package let id: String
  package let heading: String
  package let main: [IndicatorLineView]
  /// Parts of other indicators, such as single reasons for a refusal.
  package let details: [IndicatorLineView]

  package static let shape = Shape(
    .text("id"), .text("groupHeading"), .flag("hasMain"),
    .list("main", IndicatorLineView.shape),
    .flag("hasDetails"), .list("details", IndicatorLineView.shape))

  package func fill(_ values: inout Values) {
    values.text(id)
    values.text(heading)
    values.flag(!main.isEmpty)
    values.list(main)
    values.flag(!details.isEmpty)
    values.list(details)
  }
}
