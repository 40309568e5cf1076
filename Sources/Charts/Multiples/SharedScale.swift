/// The one scale of many panels, and where the outlier is cut.
struct SharedScale: Equatable {
  let ticks: Ticks
  let isClipping: Bool

  init(_ values: [Double]) {
    let sizes = values.filter(\.isFinite).map { min(max($0, 0), 1e15) }.sorted()
    let greatest = sizes.last ?? 0
    let second = sizes.dropLast().last ?? greatest
    isClipping = second > 0 && greatest > 4 * second
    ticks = Ticks(maximum: isClipping ? second : greatest)
  }

  /// The value at the top of the frame.
  var end: Double { Double(ticks.above) * ticks.step }

  func isCut(_ value: Double) -> Bool { isClipping && value > end }
}
