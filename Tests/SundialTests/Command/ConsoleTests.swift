import Testing

@testable import Disclosure
@testable import Portal
@testable import SundialCommand

@Suite struct ConsoleTests {
  @Test func keepsWordsAndResultsApart() throws {
    let console = Console(
      surroundings: Surroundings(), language: .english, isQuiet: true,
      output: ByteSink(descriptor: nil, capacity: 0),
      errors: ByteSink(descriptor: nil, capacity: 0))
    try console.print("result\n")
    try console.say("kept back")
    try console.complain("trouble")
    try console.finish()
    #expect(console.written.output == "result\n")
    #expect(console.written.errors == "trouble\n")
  }

  @Test(arguments: [(true, "xterm", true), (true, "dumb", false), (false, "xterm", false)])
  func showsProgressOnATerminalThatCanEraseIt(
    isTerminal: Bool, kind: String, isShown: Bool
  ) throws {
    var surroundings = Surroundings(variables: [.terminal: kind], errorsAreTerminal: isTerminal)
    surroundings.elapsed = { .seconds(1) }
    let console = Console(
      surroundings: surroundings, language: .english,
      output: ByteSink(descriptor: nil, capacity: 0),
      errors: ByteSink(descriptor: nil, capacity: 0))
    try console.report(
      StageProgress(.reading, done: 1, of: 2), in: try PhrasebookReader.carried())
    try console.finish()
    let line = "\r\u{1B}[Kreading reports 1/2\r\u{1B}[K"
    #expect(console.written.errors == (isShown ? line : ""))
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
