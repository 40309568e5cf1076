import Disclosure
import Templating

/// What the anchor of a finding is made from: its rule and its first cell, or else its line.
struct AnchorStem: Equatable {
  private let rule: String
  private let cell: String?
  private let line: Int?

  init(of finding: Finding) {
    self.init(rule: finding.rule, cell: finding.cells.first, line: finding.place?.line)
  }

  init(of summary: FindingSummary) {
    self.init(rule: summary.rule, cell: summary.cell, line: summary.place?.line)
  }

  private init(rule: String, cell: String?, line: Int?) {
    self.rule = rule
    self.cell = cell
    self.line = cell == nil ? line : nil
  }

  /// Such as `f-row-sum-requests-granted-total` or `f-table-split-L84`.
  func append(to bytes: inout [UInt8]) {
    bytes.append(text: "f-")
    bytes.append(text: rule)
    if let cell {
      bytes.append(UInt8(ascii: "-"))
      for byte in cell.utf8 { bytes.append(Self.hyphenated(byte)) }
    } else if let line {
      bytes.append(text: "-L")
      bytes.append(decimal: line)
    }
  }

  static func == (left: AnchorStem, right: AnchorStem) -> Bool {
    guard left.rule == right.rule, left.line == right.line else { return false }
    guard let cell = left.cell, let other = right.cell else {
      return left.cell == nil && right.cell == nil
    }
    return cell == other
      || cell.utf8.lazy.map(hyphenated).elementsEqual(other.utf8.lazy.map(hyphenated))
  }

  /// An id has hyphens where a path has other marks.
  private static func hyphenated(_ byte: UInt8) -> UInt8 {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") ? UInt8(ascii: "-") : byte
  }
}
