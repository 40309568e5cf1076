import Testing

@testable import Disclosure
@testable import SundialCommand

@Suite struct ConsoleTests {
  @Test func showsNoProgressForShortWork() {
    var bar = ProgressBar(isShown: true, language: .english, width: 80)
    #expect(bar.line(done: 1, total: 10, after: .milliseconds(499)) == nil)
    #expect(bar.erased() == "")
  }

  @Test func showsProgressAndErasesIt() {
    var bar = ProgressBar(isShown: true, language: .english, width: 80)
    let line = bar.line(done: 25, total: 100, after: .seconds(1))
    #expect(
      line == "\r\u{1B}[K[#######.......................] 25/100, about 4 s left")
    #expect(bar.line(done: 26, total: 100, after: .milliseconds(1050)) == nil)
    #expect(
      bar.line(done: 100, total: 100, after: .milliseconds(1060))
        == "\r\u{1B}[K[##############################] 100/100")
    #expect(bar.erased() == "\r\u{1B}[K")
    #expect(bar.erased() == "")
  }

  @Test func keepsProgressWithinTheLine() {
    var bar = ProgressBar(isShown: true, language: .chinese, width: 40)
    let line = bar.line(done: 1, total: 100_000, after: .seconds(1)) ?? ""
    #expect(line.dropFirst(4).displayWidth <= 40)
    #expect(line.hasSuffix("1/100000，还需约 1666 min 40 s"))
  }

  @Test func showsNothingOffTheTerminal() {
    var bar = ProgressBar(isShown: false, language: .english, width: 80)
    #expect(bar.line(done: 1, total: 2, after: .seconds(9)) == nil)
  }

  @Test func keepsWordsAndResultsApart() throws {
    let console = Console(
      surroundings: Surroundings(), language: .english, isQuiet: true,
      output: ByteSink(descriptor: nil, capacity: 0),
      errors: ByteSink(descriptor: nil, capacity: 0), elapsed: { .zero })
    try console.print("result\n")
    try console.say("kept back")
    try console.complain("trouble")
    try console.finish()
    #expect(console.written.output == "result\n")
    #expect(console.written.errors == "trouble\n")
  }

  static let widths: [(String, Int)] = [
    ("", 0), ("abc", 3), ("总计", 4), ("（一）", 6), ("ｶﾅ", 2), ("e\u{301}", 1), ("“…”①", 4),
    ("😀", 2), ("\u{FEFF}a\u{200B}", 1), ("𠮷", 2),
  ]

  @Test(arguments: widths) func measuresText(_ text: String, _ width: Int) {
    #expect(text.displayWidth == width)
  }

  @Test func wrapsBetweenHanAndAtBlanks() {
    #expect(TextWrapping.lines(of: "本年新收，申请", width: 8) == ["本年新", "收，申请"])
    #expect(TextWrapping.lines(of: "one two three", width: 8) == ["one two", "three"])
    #expect(TextWrapping.lines(of: "见（总计）列", width: 8) == ["见（总", "计）列"])
    #expect(TextWrapping.lines(of: "a\n  kept as it is", width: 8) == ["a", "  kept as it is"])
    #expect(TextWrapping.lines(of: "", width: 8) == [""])
  }
}
