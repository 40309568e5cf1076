/// The rule of silence: what is not worth drawing is better said in a sentence.
package enum Series {
  /// Whether a chart says more than a sentence: two values at least, and not all of them zero.
  package static func isWorthDrawing(_ values: [Double?]) -> Bool {
    let known = values.compactMap { $0 }.filter(\.isFinite)
    return known.count > 1 && known.contains { $0 != 0 }
  }

  /// The same for bars.
  package static func isWorthDrawing(_ bars: [Bar]) -> Bool {
    isWorthDrawing(bars.map(\.value))
  }
}
