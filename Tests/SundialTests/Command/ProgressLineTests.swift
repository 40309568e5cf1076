import Testing

@testable import Disclosure
@testable import Portal
@testable import SundialCommand

@Suite struct ProgressLineTests {
  private let phrases: Phrasebook

  init() throws {
    phrases = try PhrasebookReader.carried()
  }

  private func line(
    _ bar: inout ProgressLine, _ work: StageProgress, after milliseconds: Int
  ) -> String? {
    bar.line(work, after: .milliseconds(milliseconds), in: phrases)
  }

  private func pages(_ done: Int, of total: Int = 20_400) -> StageProgress {
    StageProgress(.pages, done: done, of: total)
  }

  @Test func showsNothingForShortWork() {
    var bar = ProgressLine(isShown: true, language: .english, width: 80)
    #expect(line(&bar, pages(1), after: 499) == nil)
    #expect(bar.erased() == "")
  }

  @Test func showsNothingOffTheTerminal() {
    var bar = ProgressLine(isShown: false, language: .english, width: 80)
    #expect(line(&bar, pages(1), after: 9_000) == nil)
    #expect(bar.erased() == "")
  }

  @Test func namesTheStageItsCountsAndTheStageToCome() {
    var bar = ProgressLine(isShown: true, language: .chinese, width: 80)
    let reading = StageProgress(.reading, done: 3_200, of: 10_000, next: .pages)
    #expect(line(&bar, reading, after: 4_000) == "\r\u{1B}[K读取报告 3,200/10,000 · 生成网页 …")
  }

  @Test func estimatesFromThePaceOfTheStageItself() {
    var bar = ProgressLine(isShown: true, language: .chinese, width: 80)
    // Four seconds of reading say nothing about pages.
    #expect(line(&bar, pages(0), after: 4_000) == "\r\u{1B}[K生成网页 0/20,400")
    #expect(line(&bar, pages(5_000), after: 4_900) == "\r\u{1B}[K生成网页 5,000/20,400")
    // 5,100 in a second: 15,300 more take three.
    #expect(line(&bar, pages(5_100), after: 5_000) == "\r\u{1B}[K生成网页 5,100/20,400 · 约剩 3 秒")
    // The last of them are there before anybody has read how long they take.
    #expect(line(&bar, pages(20_000), after: 8_000) == "\r\u{1B}[K生成网页 20,000/20,400")
  }

  @Test func countsMinutesWhereThereAreMany() {
    var bar = ProgressLine(isShown: true, language: .english, width: 80)
    _ = line(&bar, pages(0, of: 1_300), after: 1_000)
    #expect(
      line(&bar, pages(100, of: 1_300), after: 11_000)
        == "\r\u{1B}[Kmaking pages 100/1,300 · about 2 min left")
    #expect(
      line(&bar, pages(200, of: 1_300), after: 21_000)
        == "\r\u{1B}[Kmaking pages 200/1,300 · about 110 s left")
  }

  @Test func keepsARhythm() {
    var bar = ProgressLine(isShown: true, language: .english, width: 80)
    #expect(line(&bar, pages(1, of: 3), after: 600) != nil)
    #expect(line(&bar, pages(2, of: 3), after: 650) == nil)
    #expect(line(&bar, pages(3, of: 3), after: 700) == "\r\u{1B}[Kmaking pages 3/3")
  }

  @Test func staysWithinTheLine() {
    var bar = ProgressLine(isShown: true, language: .english, width: 40)
    let reading = StageProgress(.reading, done: 10_000, of: 100_000, next: .pages)
    #expect(line(&bar, reading, after: 600) == "\r\u{1B}[Kreading reports 10,000/100,000")
  }

  @Test func isErasedOnce() {
    var bar = ProgressLine(isShown: true, language: .english, width: 80)
    _ = line(&bar, pages(1), after: 600)
    #expect(bar.isVisible)
    #expect(bar.erased() == "\r\u{1B}[K")
    #expect(bar.erased() == "")
  }

  @Test(arguments: [
    (0, "0.000", "0.00"), (4, "0.004", "0.00"), (5, "0.005", "0.01"), (1_240, "1.240", "1.24"),
    (9_994, "9.994", "9.99"), (9_995, "9.995", "10.0"), (12_345, "12.345", "12.3"),
    (99_949, "99.949", "99.9"), (99_950, "99.950", "100"), (125_500, "125.500", "126"),
  ])
  func writesSeconds(milliseconds: Int, exact: String, brief: String) {
    #expect(Duration.milliseconds(milliseconds).seconds == exact)
    #expect(Duration.milliseconds(milliseconds).briefSeconds == brief)
  }
}
