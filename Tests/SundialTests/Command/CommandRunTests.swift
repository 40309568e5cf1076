import Testing

@testable import Disclosure
@testable import SundialCommand

/// Commands run on a small site: what was typed, to status, results and words.
@Suite struct CommandRunTests {
  private let folder = CommandRunTests.site()

  @Test func parsesAFileOfASite() async {
    let run = await run("parse @/north/2040.txt --json")
    #expect(run.status == .fine)
    #expect(run.output.hasPrefix(#"{"file":"north/2040.txt","publisher":"#))
    #expect(run.output.hasSuffix("}\n"))
    #expect(
      run.output.contains(
        #""form":"2040","tables":{"rides":{"rented":{"adults":{"state":"reported","value":5,"#))
    #expect(run.output.contains(#""failed":["rider-sum:rented"]"#))
    #expect(run.errors == "")
  }

  @Test func parsesAFolderLineByLineInOrder() async {
    let run = await run("parse @ --jsonl")
    let files = run.output.split(separator: "\n").map { $0.prefix(24) }
    #expect(
      files == [#"{"file":"north/2040.txt","#.prefix(24), #"{"file":"south/2040.txt","#.prefix(24)])
    #expect(await self.run("parse @ --jsonl -j 1").output == run.output)
  }

  @Test func putsSeveralReportsInAnArray() async {
    let run = await run("parse @ --json")
    #expect(run.output.hasPrefix("[\n{\"file\":\"north"))
    #expect(run.output.contains("},\n{\"file\":\"south"))
    #expect(run.output.hasSuffix("}\n]\n"))
  }

  @Test func goesOnAfterAPathThatCannotBeRead() async {
    let run = await run("parse @/gone.txt @/south/2040.txt --jsonl")
    #expect(run.status == .inputOutput)
    #expect(run.output.hasPrefix(#"{"file":"south/2040.txt""#))
    #expect(run.errors.contains("gone.txt: error: "))
  }

  @Test func showsTablesByDefault() async {
    let run = await run("parse @/north/2040.txt --lang zh")
    #expect(run.output.hasPrefix("\(folder.path)/north/2040.txt\n"))
    #expect(run.output.contains("  一、本年租出次数     5      7     13!\n"))
  }

  @Test func checksASite() async {
    let run = await run("check @ --severity error")
    #expect(run.status == .findings)
    #expect(
      run.output.hasPrefix("\(folder.path)/north/2040.txt:6:14: error: rider-sum: "))
    #expect(run.output.contains("\n  6 | 一、本年租出次数    5    7    13\n"))
    #expect(run.errors.hasPrefix("reports checked: 2; errors: 1; "))
  }

  @Test(arguments: [
    ("check @ --fail-on never", SundialCommand.ExitStatus.fine),
    ("check @ --fail-on error", .findings),
    ("check @/south/2040.txt", .fine),
    ("check @/north/2040.txt", .findings),
    ("check @/nowhere", .inputOutput),
    ("check @ --fail-on loud", .usage),
    ("parse @/nowhere", .inputOutput),
    ("explain rider-sum --source @", .fine),
    ("explain ridersum --source @", .usage),
    ("explain 归还 --form 2040 --source @", .fine),
    ("explain 归还 --form 2041 --source @", .usage),
    ("explain @/north/2040.txt rides.rented.total", .fine),
    ("explain north/2040.txt rides.rented.total --source @", .fine),
    ("explain @/north/2040.txt rides.rented.totals", .usage),
    ("explain @/gone.txt rides.rented.total", .inputOutput),
    ("doctor", .fine),
    ("doctor @", .fine),
    ("doctor @/nowhere", .inputOutput),
    ("completions bash", .fine),
    ("man", .fine),
  ])
  func endsWithAStatus(_ typed: String, _ status: SundialCommand.ExitStatus) async {
    #expect(await run(typed).status == status)
  }

  @Test func writesFindingsForMachines() async {
    let json = await run("check @ --json -q")
    #expect(json.output.hasPrefix(#"{"findings":[{"rule":""#))
    #expect(json.output.contains(#""summary":{"reports":2,"unread":0,"errors":1,"#))
    #expect(json.errors == "")
    let sarif = await run("check @ --format sarif --severity error")
    #expect(sarif.output.contains(#""uri":"file://\#(folder.path)/north/2040.txt""#))
    let github = await run("check @ --format github --severity error")
    #expect(github.output.hasPrefix("::error file=\(folder.path)/north/2040.txt,line=6,col=14,"))
  }

  @Test func saysHowManyFindingsAreHidden() async {
    let short = await run("check @/south/2040.txt")
    let long = await run("check @/south/2040.txt -v")
    #expect(long.output.count > short.output.count)
    #expect(short.errors.contains("-v lists them"))
    #expect(!long.errors.contains("-v lists them"))
  }

  @Test func showsWhereANumberComesFrom() async {
    let run = await run("explain @/north/2040.txt 归还/儿童")
    #expect(run.output.hasPrefix("rides.returned.children – Table 1, row “Returned”"))
    #expect(run.output.contains("  Place       \(folder.path)/north/2040.txt:7:8\n"))
    #expect(run.output.contains("  7 | 二、归还    1    1    2\n"))
  }

  @Test func findsWhatIsWrongWithASite() async {
    folder.write("site.yaml", "titel: x\n")
    folder.write("forms/bad.yaml", "id: [\n")
    let run = await run("doctor @")
    #expect(run.status == .usage)
    #expect(run.output.contains("✗ site.yaml   \(folder.path)/site.yaml:1:1: "))
    #expect(run.output.contains("✗ forms       \(folder.path)/forms/bad.yaml:2:1: "))
    #expect(run.output.contains("did you mean “title”?"))
    #expect(run.errors == "2 to be put right\n")
  }

  @Test func saysTheSameToMachines() async {
    let run = await run("doctor @ --json")
    #expect(
      run.output.hasPrefix(#"{"version":"\#(Version.current)","ready":true,"machine":[{"id""#))
    #expect(run.output.contains(#"{"id":"reports","name":"reports","verdict":"fine","detail":"2""#))
  }

  /// `@` stands for the site's folder.
  private func run(
    _ typed: String
  ) async -> (status: SundialCommand.ExitStatus, output: String, errors: String) {
    await ProgramTests.run(typed.replacing("@", with: folder.path))
  }

  private static func site() -> SharedFolder {
    let folder = SharedFolder()
    folder.write("site.yaml", "title: 租车\n")
    folder.write("forms/2040.yaml", SampleForm.yaml)
    for (name, total) in [("north", 13), ("south", 12)] {
      folder.write(
        "\(name)/2040.txt",
        "\(name)2040年租车报告\n\n一、租车情况\n\n骑车人\t成人\t儿童\t总计\n"
          + "一、本年租出次数\t5\t7\t\(total)\n二、归还\t1\t1\t2\n")
    }
    return folder
  }

  /// A temporary folder that a suite can keep; it goes when the suite goes.
  private final class SharedFolder: Sendable {
    private let folder = TemporaryFolder()

    var path: String { folder.path }

    func write(_ file: String, _ text: String) {
      folder.write(file, text)
    }
  }
}
