/// What every line of a report turned out to be, in a few dozen bytes.
///
/// With it the same text is taken apart again without a label being looked up. Made of reports each
/// line of which is one thing, as most are; says nothing of other bytes than those it was made of.
package struct ReadingSketch: Equatable, Sendable {
  /// What a line is; empty lines have no role.
  enum Role: Equatable {
    /// Labels, heads and rules of a table.
    case furniture
    case prose
    case title
    /// With the chapter it opens, an index of `LabelBook.sections`.
    case heading(Int?)
    /// The values of a table in one line, an index of `LabelBook.tables`.
    case line(Int)
    /// The values of a row, by its number in the `LabelBook`.
    case row(Int)
  }

  /// Of each run of lines the code of its role and its length; in a run of rows each follows the
  /// one before.
  let bytes: ArraySlice<UInt8>

  init(bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
  }

  /// Nil where a role has no code: a form with more rows than any.
  init?(_ roles: some Sequence<Role>) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.usualSize)
    for role in roles {
      guard let code = role.code else { return nil }
      let last = bytes.count - 1
      if last > 0, bytes[last] < .max, Self.code(bytes[last - 1], after: bytes[last]) == code {
        bytes[last] += 1
      } else {
        bytes.append(code)
        bytes.append(1)
      }
    }
    self.bytes = bytes[...]
  }

  var roles: [Role] {
    var roles: [Role] = []
    roles.reserveCapacity(Self.usualSize)
    for start in stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2) {
      for offset in 0..<bytes[start + 1] {
        roles.append(Role(code: Self.code(bytes[start], after: offset)))
      }
    }
    return roles
  }

  /// No fewer than the bytes of most sketches, and than their roles.
  private static let usualSize = 120

  private static func code(_ first: UInt8, after count: UInt8) -> UInt8 {
    first < Role.firstRow ? first : first &+ count
  }
}

// Room for sixteen chapters, four tables in one line, and more rows than all forms have together.
extension ReadingSketch.Role {
  private static let firstChapter: UInt8 = 4
  private static let firstLine: UInt8 = 20
  fileprivate static let firstRow: UInt8 = 24

  fileprivate var code: UInt8? {
    switch self {
    case .furniture: 0
    case .prose: 1
    case .title: 2
    case .heading(nil): 3
    case .heading(let section?): Self.code(section, in: Self.firstChapter...Self.firstLine - 1)
    case .line(let table): Self.code(table, in: Self.firstLine...Self.firstRow - 1)
    case .row(let row): Self.code(row, in: Self.firstRow...UInt8.max)
    }
  }

  private static func code(_ number: Int, in codes: ClosedRange<UInt8>) -> UInt8? {
    number < codes.count ? codes.lowerBound + UInt8(number) : nil
  }

  fileprivate init(code: UInt8) {
    switch code {
    case 0: self = .furniture
    case 1: self = .prose
    case 2: self = .title
    case 3: self = .heading(nil)
    case ..<Self.firstLine: self = .heading(Int(code - Self.firstChapter))
    case ..<Self.firstRow: self = .line(Int(code - Self.firstLine))
    default: self = .row(Int(code - Self.firstRow))
    }
  }
}
