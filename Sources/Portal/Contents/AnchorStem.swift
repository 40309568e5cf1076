import Disclosure

/// What the anchor of a finding is made from: its rule and its first cell, or else its line.
struct AnchorStem: Equatable {
  private let rule: String
  private let cell: String?
  private let line: Int?

  init(of finding: Finding) {
    rule = finding.rule
    cell = finding.cells.first
    line = cell == nil ? finding.place?.line : nil
  }

  /// Such as `f-row-sum-requests-granted-total` or `f-table-split-L84`.
  var text: String {
    if let cell { return "f-\(rule)-" + Self.hyphenated(cell) }
    return line.map { "f-\(rule)-L\($0)" } ?? "f-\(rule)"
  }

  static func == (left: AnchorStem, right: AnchorStem) -> Bool {
    guard left.rule == right.rule, left.line == right.line else { return false }
    guard let cell = left.cell, let other = right.cell else {
      return left.cell == nil && right.cell == nil
    }
    return cell == other || hyphenated(cell) == hyphenated(other)
  }

  /// An id has hyphens where a path has other marks.
  private static func hyphenated(_ path: String) -> String {
    let hyphen = UInt8(ascii: "-")
    let bytes = path.utf8.map { byte in
      byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") ? hyphen : byte
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
