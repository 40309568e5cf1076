import Testing

@testable import Disclosure

@Suite struct ReadingSketchTests {
  /// Rows that follow one another make one run, as do lines of one kind.
  @Test func keepsTheRoleOfEveryLine() throws {
    var roles: [ReadingSketch.Role] = [.title, .heading(nil), .prose, .prose, .heading(0)]
    roles += [.heading(15), .furniture, .furniture]
    for row in 0..<40 { roles.append(.row(row)) }
    roles += [.row(7), .row(7), .line(3), .furniture]
    let sketch = try #require(ReadingSketch(roles))
    #expect(sketch.roles == roles)
    #expect(sketch.bytes.count == 22)
  }

  @Test func keepsLongRuns() throws {
    var roles = [ReadingSketch.Role](repeating: .furniture, count: 700)
    for row in 0..<232 { roles.append(.row(row)) }
    let sketch = try #require(ReadingSketch(roles))
    #expect(sketch.roles == roles)
  }

  @Test(arguments: [ReadingSketch.Role.row(232), .line(4), .heading(16)])
  func hasNoCodeForMoreThanAnyFormHas(role: ReadingSketch.Role) {
    #expect(ReadingSketch([role]) == nil)
  }
}
