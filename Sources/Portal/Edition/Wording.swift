import Templating

/// A text with gaps, taken apart once: `较 {year} 年 {change}`.
package struct Wording: Sendable {
  /// What stands before each gap, and behind the last.
  private var texts: [[UInt8]] = [[]]
  /// The number of each gap among those that can be filled.
  private var gaps: [Int] = []

  /// A gap of another name stays as it is.
  init(_ text: String, gaps names: [String]) {
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "{"),
        let end = bytes[index...].firstIndex(of: UInt8(ascii: "}")),
        let gap = names.firstIndex(where: { $0.utf8.elementsEqual(bytes[index + 1..<end]) })
      {
        gaps.append(gap)
        texts.append([])
        index = end + 1
      } else {
        texts[gaps.count].append(bytes[index])
        index += 1
      }
    }
  }

  /// `fill` appends what belongs into the gap of a number.
  func append(to bytes: inout [UInt8], _ fill: (Int, inout [UInt8]) -> Void) {
    for (position, gap) in gaps.enumerated() {
      let text = texts[position]
      bytes.append(bytes: text.span)
      fill(gap, &bytes)
    }
    let rest = texts[gaps.count]
    bytes.append(bytes: rest.span)
  }
}
