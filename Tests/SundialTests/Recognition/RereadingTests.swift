import Invented
import Testing

@testable import Disclosure

/// What a report's page is made from, against what the survey found out: the one reading leaves out
/// what the other knows already, and may say nothing else.
@Suite struct RereadingTests {
  let site: Site

  init() throws {
    site = Site(forms: try FormLibrary.builtIn(), regions: try RegionTable.builtIn())
  }

  @Test(arguments: try ReportCase.all())
  func showsWhatTheSurveyFound(in reportCase: ReportCase) {
    hold(SourceFile(path: reportCase.file, bytes: reportCase.bytes))
  }

  @Test func showsWhatTheSurveyFoundInAWholeSite() {
    let files = InventedContent(seed: 5).files.filter { $0.key.hasSuffix(".txt") }
    #expect(files.count > 20)
    for (path, text) in files.sorted(by: { $0.key < $1.key }) {
      hold(SourceFile(path: path, bytes: Array(text.utf8)))
    }
  }

  /// A lost page leaves cells that only the prose can fill, so its claims are read again.
  @Test func concludesLostCellsAgain() throws {
    let reports = InventedContent(seed: 5).files.filter { $0.key.hasSuffix("2022.txt") }
    let whole = try #require(reports.min { $0.key < $1.key })
    let lines = whole.value.split(separator: "\n", omittingEmptySubsequences: false)
    for length in stride(from: 5, to: lines.count, by: 3) {
      let torn = lines.prefix(length).joined(separator: "\n")
      hold(SourceFile(path: whole.key, bytes: Array(torn.utf8)))
    }
  }

  /// However a report is damaged, its page shows what the survey found.
  @Test(arguments: [UInt64](1...4))
  func showsWhatTheSurveyFoundInDamagedReports(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let originals = Repository.paths(under: "Content", endingIn: ".txt")
    for _ in 0..<100 {
      let original = try #require(originals.randomElement(using: &generator))
      var bytes = Array(Repository.text(of: original).utf8)
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let mutation = try #require(Mutation.allCases.randomElement(using: &generator))
        bytes = mutation.apply(to: bytes, using: &generator)
      }
      hold(SourceFile(path: original, bytes: bytes))
    }
  }

  /// Reports in rows of tabs leave a sketch, and none is believed of other bytes.
  @Test func goesByTheSketchOfTheSameBytesOnly() throws {
    let files = InventedContent(seed: 5).files.filter { $0.key.hasSuffix(".txt") }
    let sketched = files.filter { path, text in
      site.examination(of: SourceFile(path: path, bytes: Array(text.utf8))).report.sketch != nil
    }
    #expect(!sketched.isEmpty)
    let (path, text) = try #require(sketched.min { $0.key < $1.key })
    let file = SourceFile(path: path, bytes: Array(text.utf8))
    let edited = SourceFile(path: path, bytes: Array(("附注\n" + text).utf8))
    let record = SurveyRecord(
      site.examination(of: file), content: Fingerprint(ofReport: file, sidecar: nil))
    let again = site.rereading(of: edited, knownAs: record).report
    #expect(again.outline == site.examination(of: edited).report.outline)
  }

  private func hold(_ file: SourceFile) {
    let examination = site.examination(of: file)
    hold(file, examination.report, knownAs: SurveyRecord(examination))
    hold(
      file, examination.report,
      knownAs: SurveyRecord(examination, content: Fingerprint(ofReport: file, sidecar: nil)))
  }

  private func hold(_ file: SourceFile, _ report: Report, knownAs record: SurveyRecord) {
    let again = site.rereading(of: file, knownAs: record).report
    #expect(again.cells == report.cells, "\(file.path)")
    #expect(again.form == report.form, "\(file.path)")
    #expect(again.outline == report.outline, "\(file.path)")
    #expect(again.lineUses == report.lineUses, "\(file.path)")
    #expect(again.unrecognised == report.unrecognised, "\(file.path)")
    #expect(again.identity.publisher == report.identity.publisher, "\(file.path)")
    #expect(again.identity.year == report.identity.year, "\(file.path)")
    #expect(again.identity.publicationDate == report.identity.publicationDate, "\(file.path)")
    #expect(again.identity.sourceAddress == report.identity.sourceAddress, "\(file.path)")
  }
}
