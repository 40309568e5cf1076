import Testing

@testable import Disclosure
@testable import SundialCommand

/// The program run in memory: what was typed, to status and output.
@Suite struct ProgramTests {
  static func run(
    _ typed: String, variables: [Surroundings.Variable: String] = [:]
  ) async -> (status: SundialCommand.ExitStatus, output: String, errors: String) {
    let program = Program(
      surroundings: Surroundings(variables: variables),
      output: ByteSink(descriptor: nil, capacity: 0),
      errors: ByteSink(descriptor: nil, capacity: 0))
    let (status, console) = await program.run(typed.split(separator: " ").map(String.init))
    return (status, console.written.output, console.written.errors)
  }

  @Test func printsItsVersion() async {
    let run = await Self.run("--version")
    #expect(run.status == .fine)
    #expect(run.output == "sundial \(Version.current)\n")
    #expect(run.errors == "")
  }

  @Test func pointsAtTheWrongWord() async {
    let run = await Self.run("chekc Content")
    #expect(run.status == .usage)
    #expect(run.output == "")
    #expect(
      run.errors == """
        sundial: error: there is no command “chekc”
          sundial chekc Content
                  ^
          help: did you mean “check”? commands: new, build, parse, check, explain, doctor, help, completions, man

        """)
  }

  @Test func speaksTheLanguageAskedFor() async {
    #expect(await Self.run("chekc --lang zh").errors.hasPrefix("sundial: 错误: 没有命令「chekc」"))
    let run = await Self.run("chekc", variables: [.locale: "zh_CN.UTF-8"])
    #expect(run.errors.hasPrefix("sundial: 错误: 没有命令「chekc」"))
  }

  @Test func missesACommand() async {
    let run = await Self.run("")
    #expect(run.status == .usage)
    #expect(run.errors.hasPrefix("sundial: error: no command was given\n"))
  }

  @Test(arguments: HelpTopic.allCases) func explainsEveryTopic(_ topic: HelpTopic) async {
    let run = await Self.run("help \(topic.rawValue)")
    #expect(run.status == .fine)
    #expect(run.output.hasPrefix("\(topic.rawValue) – "))
    #expect(!run.output.contains("{"))
  }

  @Test func listsExitCodesFromTheProgram() async {
    let run = await Self.run("help exit-codes")
    #expect(run.output.contains("  1    there are findings at or above --fail-on\n"))
    #expect(run.output.contains("  130  interrupted by Ctrl-C\n"))
  }
}
