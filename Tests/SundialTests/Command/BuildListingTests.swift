import Foundation
import Testing

@testable import Disclosure
@testable import Portal
@testable import SundialCommand

/// What a build says at its end.
@Suite struct BuildListingTests {
  private static let summary: BuildSummary = {
    var summary = BuildSummary()
    summary.reports = 10_000
    summary.parsed = 3
    summary.pages = 20_400
    summary.rendered = 57
    summary.written = 44
    summary.unchanged = 20_460
    summary.removed = 1
    summary.bytes = 963_000_000
    return summary
  }()

  private static let profile: BuildProfile = {
    var profile = BuildProfile()
    profile.add(.milliseconds(250), to: BuildStage.reading)
    profile.add(.milliseconds(750), to: BuildStage.pages)
    profile.add(.milliseconds(100), toPageOf: "pages/home", bytes: 12_000)
    profile.add(.milliseconds(300), toPageOf: "pages/report", bytes: 31_499)
    profile.add(.milliseconds(600), toPageOf: "pages/report", bytes: 30_501)
    return profile
  }()

  private func written(
    as format: BuildListing.Format, _ language: Language, profile: BuildProfile = BuildProfile(),
    isQuiet: Bool = false
  ) throws -> (output: String, errors: String) {
    var summary = Self.summary
    summary.profile = profile
    let console = Console(
      surroundings: Surroundings(), language: language, isQuiet: isQuiet,
      output: ByteSink(descriptor: nil, capacity: 0),
      errors: ByteSink(descriptor: nil, capacity: 0))
    let listing = BuildListing(
      summary: summary, output: "Public/", seconds: .milliseconds(1_236), peakMemory: 28_311_553,
      phrases: try PhrasebookReader.carried(), console: console)
    try listing.write(as: format)
    try console.finish()
    return console.written
  }

  @Test func saysAllInOneLine() throws {
    let written = try written(as: .text, .english)
    #expect(written.output == "")
    #expect(
      written.errors
        == "10,000 reports, 20,400 pages; files written: 44, unchanged: 20,460, removed: 1; "
        + "errors: 0, warnings: 0; 1.24 s, at most 28 MiB of memory. Open Public/index.html\n")
  }

  @Test func saysItInChinese() throws {
    #expect(
      try written(as: .text, .chinese).errors
        == "10,000 份报告，20,400 页；写入 44 个文件，20,460 个未变，删去 1 个；"
        + "错误 0，警告 0；用时 1.24 秒，内存最多 28 MiB。打开 Public/index.html\n")
  }

  @Test func saysTheSameToMachines() throws {
    let written = try written(as: .json, .english)
    #expect(written.errors == "")
    #expect(
      written.output
        == #"{"reports":10000,"parsed":3,"pages":20400,"rendered":57,"written":44,"#
        + #""unchanged":20460,"removed":1,"bytes":963000000,"errors":0,"warnings":0,"infos":0,"#
        + #""seconds":1.236,"peakMemory":28311553}"# + "\n")
  }

  @Test func showsWhereTheTimeWentToThoseWhoAsked() throws {
    let written = try written(as: .text, .english, profile: Self.profile, isQuiet: true)
    #expect(
      written.errors == """
        Stages, one after the other
                            ms   share
          reading reports  250    25 %
          making pages     750    75 %

        Pages and files, summed over threads
                            ms   share
          filling pages  1,000   100 %

        Templates, summed over threads
                        pages   KB    ms   share
          pages/report      2   62   900    90 %
          pages/home        1   12   100    10 %

        """)
  }

  @Test func showsWhereTheTimeWentToMachines() throws {
    let text = try written(as: .json, .english, profile: Self.profile).output
    #expect(
      text.hasSuffix(
        #""profile":{"stages":{"reading":0.250,"pages":0.750},"works":{"rendering":1.000},"#
          + #""templates":[{"template":"pages/report","pages":2,"bytes":62000,"seconds":0.900},"#
          + #"{"template":"pages/home","pages":1,"bytes":12000,"seconds":0.100}]}}"# + "\n"))
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(text.utf8)) }
  }
}
