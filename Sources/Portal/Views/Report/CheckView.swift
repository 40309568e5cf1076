import Disclosure
import Templating

/// One identity with its arithmetic, in the list below a table.
struct CheckView: View {
  let anchor: String
  /// The row or column it runs over.
  let name: LabelView
  let arithmetic: String
  /// ✓, ✗, or the words for what cannot be told.
  let sign: String
  let finding: PageMarkView?

  static let shape = Shape(
    .link("check"), .record("name", LabelView.shape), .text("arithmetic"), .text("outcome"),
    .record("mark", PageMarkView.shape))

  func fill(_ values: inout Values) {
    values.link(anchor)
    values.record(name)
    values.text(arithmetic)
    values.text(sign)
    values.record(finding)
  }

  /// Such as `c-row-sum-granted`.
  static func anchor(of equation: Equation) -> String {
    String(
      decoding: "c-\(equation.id)".utf8.map { byte in
        let isPlain =
          byte == 0x5F || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
          || (byte >= 0x30 && byte <= 0x39)
        return isPlain ? byte : 0x2D
      }, as: UTF8.self)
  }
}
