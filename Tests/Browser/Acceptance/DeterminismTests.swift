import Foundation
import Invented
import Testing

@Suite(.patient) struct DeterminismTests {
  /// Other folders, another time zone, another language, files made in another order.
  @Test func criterion1_buildsTheSameBytesEverywhere() async throws {
    try await OwnThread.run { try Self.compareTwoBuilds() }
  }

  private static func compareTwoBuilds() throws {
    let files = InventedContent(counties: 2).files
    let sources = [try TemporarySite(files), try TemporarySite(files, lastFirst: true)]
    let outputs = [try TemporarySite(), try TemporarySite()]
    let surroundings = [
      ["TZ": "UTC", "LANG": "C", "LC_ALL": "C"],
      [
        "TZ": "Asia/Shanghai", "LANG": "zh_CN.UTF-8", "LC_ALL": "zh_CN.UTF-8",
        "SOURCE_DATE_EPOCH": "",
      ],
    ]
    for place in 0..<2 {
      try SundialProgram.build(
        sources[place].folder, into: outputs[place].folder, surroundings: surroundings[place])
    }
    #expect(try SiteFolder.paths(in: outputs[0].folder).count > 100)
    #expect(try FolderComparison.differences(outputs[0].folder, outputs[1].folder) == [])
  }
}
