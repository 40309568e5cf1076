import Foundation
import Testing

/// Every chart in every state as a file that opens in a browser.
@Suite struct SnapshotsOfCharts {
  static let folder = Repository.root.appending(path: "Tests/SundialTests/Snapshots/charts")
  static let isRecording = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"

  @Test(arguments: ChartScene.all)
  func looksAsItDid(scene: ChartScene) throws {
    let isImage = scene.markup.hasPrefix("<svg")
    let file = Self.folder.appending(path: "\(scene.name).\(isImage ? "svg" : "html")")
    let now = isImage ? Self.standingAlone(scene.markup) : scene.markup + "\n"
    let then = try? String(contentsOf: file, encoding: .utf8)
    let changed = file.deletingPathExtension().path + "-changed." + file.pathExtension
    if then == now {
      try? FileManager.default.removeItem(atPath: changed)
    } else if then == nil || Self.isRecording {
      try now.write(to: file, atomically: true, encoding: .utf8)
      if then == nil { Issue.record("recorded \(file.lastPathComponent); look at it, run again") }
    } else {
      try now.write(toFile: changed, atomically: true, encoding: .utf8)
      Issue.record("\(file.lastPathComponent) differs; the new one stands beside it as -changed")
    }
  }

  @Test func keepsNoSnapshotOfAChartThatIsGone() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
      .filter { !$0.contains("-changed") }.map { $0.prefix { $0 != "." } }
    #expect(Set(names.map(String.init)).subtracting(ChartScene.all.map(\.name)) == [])
  }

  /// Inside a page an image needs no namespace, and has its style from there.
  private static func standingAlone(_ markup: String) -> String {
    let styles = ["10-tokens", "30-chart"].map {
      "<?xml-stylesheet href=\"../../../../Templates/css/\($0).css\"?>\n"
    }
    let start = "<svg xmlns=\"http://www.w3.org/2000/svg\""
    return styles.joined() + start
      + markup.dropFirst("<svg".count)
      .replacing("><", with: ">\n<") + "\n"
  }
}
