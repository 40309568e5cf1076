/// Something that can be drawn as markup: finished words in, bytes out.
///
/// Drawing is a function of the value alone. The bytes are well-formed XML whatever the texts are:
/// classes only, no style, nothing that takes focus. `Templates/css/30-chart.css` gives the looks.
package protocol Chart: Equatable, Sendable {
  /// Appends the markup, UTF-8.
  func append(to bytes: inout [UInt8])
}

extension Chart {
  /// The markup alone.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return bytes
  }
}
