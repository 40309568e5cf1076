import Disclosure
import Testing

@testable import Portal

@Suite struct WritingPieceByPiece {
  let root = SharedFolder()
  var site: String { root.path + "/site" }

  @Test func makesAFileThatIsNew() throws {
    #expect(try build(["一", "二", "三"]).outcome == .written)
    #expect(root.text("site/d/a.csv") == "一二三")
  }

  @Test func leavesAFileThatSaysTheSame() throws {
    let placed = try build(["一", "二", "三"])
    #expect(try build(["一二", "", "三"]) == Placed(outcome: .unchanged, stamp: placed.stamp))
    #expect(!root.exists("site/.sundial-next"))
  }

  @Test(arguments: [
    ["二", "二", "三"], ["一", "一", "三"], ["一", "二", "四"], ["一", "二"], ["一二三", "四"], [], [""],
  ])
  func bringsAlongWhatWasTheSame(pieces: [String]) throws {
    _ = try build(["一", "二", "三"])
    let placed = try build(pieces)
    #expect(placed.outcome == .written)
    #expect(placed.stamp.size == pieces.joined().utf8.count)
    #expect(root.text("site/d/a.csv") == pieces.joined())
  }

  @Test func comparesPiecesLargerThanWhatIsReadAtOnce() throws {
    let long = String(repeating: "一二三四五六七八九", count: 20_000)
    #expect(try build([long, long]).outcome == .written)
    #expect(try build([long, long]).outcome == .unchanged)
    #expect(try build([long, long + "。"]).outcome == .written)
    #expect(root.text("site/d/a.csv") == long + long + "。")
  }

  @Test func takesThePlaceOfALink() throws {
    _ = try build(["一"])
    root.remove("site/d/a.csv")
    root.link("site/d/a.csv", to: "b.csv")
    #expect(try build(["一"]).outcome == .written)
    #expect(root.text("site/d/a.csv") == "一")
  }

  @Test func refusesPathsThatLeadOut() throws {
    let output = try OutputFolder(opening: site)
    var writer = output.writer()
    do throws(Failure) {
      let file = try writer.begin("../a.csv")
      Issue.record("\(file.path) was taken")
    } catch {
      #expect(error.kind == .inputOutput)
    }
  }

  private func build(_ pieces: [String]) throws -> Placed {
    let output = try OutputFolder(opening: site)
    var writer = output.writer()
    var file = try writer.begin("d/a.csv")
    for piece in pieces { try writer.append(Array(piece.utf8), to: &file) }
    let placed = try writer.end(&file)
    _ = try output.land(["d/a.csv"])
    return placed
  }
}
