import Disclosure
import Testing

@testable import Portal

@Suite struct StampingFiles {
  let root = SharedFolder()
  var site: String { root.path + "/site" }

  @Test func keepsTheStampAFileWasWrittenWith() throws {
    let placed = try build("一")
    #expect(placed.outcome == .written)
    #expect(placed.stamp.size == 3)
    #expect(try stamp("r/41/index.html") == placed.stamp)
    let again = try build("一")
    #expect(again == Placed(outcome: .unchanged, stamp: placed.stamp))
  }

  @Test func changesWithTheFile() throws {
    let first = try build("一").stamp
    let second = try build("二").stamp
    #expect(second.size == first.size)
    #expect(second != first)
    root.write("site/r/41/index.html", "三")
    #expect(try stamp("r/41/index.html") != second)
  }

  @Test func knowsFilesOnly() throws {
    try build("一")
    root.link("site/alias", to: "r/41/index.html")
    for path in ["r/41", "alias", "nowhere.html", "r/41/index.html/deep"] {
      #expect(try stamp(path) == nil)
    }
  }

  /// What lies on the stage is not part of the site yet.
  @Test func looksAtTheSiteThatStands() throws {
    let output = try OutputFolder(opening: site)
    var writer = output.writer()
    _ = try writer.write(OutputFile(path: "a.html", bytes: [65]))
    #expect(writer.stamp(of: "a.html") == nil)
  }

  private func stamp(_ path: String) throws -> OutputStamp? {
    var writer = try OutputFolder(opening: site).writer()
    return writer.stamp(of: path)
  }

  @discardableResult
  private func build(_ text: String) throws -> Placed {
    let output = try OutputFolder(opening: site)
    let path = "r/41/index.html"
    let placed = try output.write(OutputFile(path: path, bytes: Array(text.utf8)))
    _ = try output.land([path])
    return placed
  }
}
