import Foundation
import Testing

@testable import Disclosure
@testable import SundialCommand

/// `sundial new`: what it leaves on the disk, and what it refuses.
@Suite struct NewCommandTests {
  private let folder = Folder()

  @Test func writesASiteWithItsParents() async {
    let run = await run("new @/a/b/site --title Reports")
    #expect(run.status == .fine)
    #expect(run.output == "")
    #expect(
      run.errors == """
        \(folder.path)/a/b/site: 10 files, an invented example among them. Next:
          cd \(folder.path)/a/b/site && sundial build
        then open \(folder.path)/a/b/site/Public/index.html; \(folder.path)/a/b/site/README.md says how to go on

        """)
    #expect(
      files("a/b/site") == [
        ".gitignore", "990101-education/2024.txt", "990101/2023.txt", "990101/2024.txt",
        "README.md", "forms/README.md", "publishers.tsv", "regions.tsv", "site.yaml",
        "templates/README.md",
      ])
    #expect(text("a/b/site/site.yaml").contains("\ntitle: 'Reports'\n"))
  }

  @Test func speaksChinese() async {
    let run = await run("new @/site --lang zh")
    #expect(run.errors.hasPrefix("\(folder.path)/site：写入 10 个文件"))
  }

  @Test func checksWithoutAFinding() async {
    _ = await run("new @/site")
    let check = await run("check @/site -v --fail-on info")
    #expect(check.status == .fine)
    #expect(check.output == "")
    #expect(check.errors.hasPrefix("reports checked: 3; errors: 0; warnings: 0; infos: 0"))
    #expect(await run("doctor @/site").status == .fine)
  }

  @Test func buildsAtOnceAndThenNothingNew() async {
    _ = await run("new @/site")
    let first = await run("build @/site --output @/site/Public --fail-on info")
    #expect(first.status == .fine)
    #expect(first.errors.contains("3 reports, "))
    #expect(first.errors.contains("unchanged: 0,"))
    #expect(files("site").contains("Public/r/990101/2024/index.html"))
    #expect(files("site").contains("Public/r/990101/education/2024/index.html"))
    let second = await run("build @/site --output @/site/Public")
    #expect(second.errors.contains("3 reports, "))
    #expect(second.errors.contains("files written: 0,"))
  }

  @Test func marksEveryReportAsInvented() async throws {
    _ = await run("new @/site")
    let reports = files("site").filter { $0.hasPrefix("990101") }
    #expect(reports.count == 3)
    for report in reports {
      #expect(text("site/" + report).contains("地区、机关、数字和文字都是虚构的"), "\(report)")
    }
  }

  @Test func leavesAFolderWithFilesAlone() async {
    folder.write("site/thesis.txt", "mine")
    let run = await run("new @/site")
    #expect(run.status == .usage)
    #expect(run.errors.contains("error: the folder “\(folder.path)/site” holds files already"))
    #expect(run.errors.contains("help: choose a new or an empty folder"))
    #expect(files("site") == ["thesis.txt"])
  }

  @Test func takesAnEmptyFolderAndOneUnderVersionControl() async {
    folder.makeFolder("empty")
    folder.write("cloned/.git/HEAD")
    #expect(await run("new @/empty").status == .fine)
    #expect(await run("new @/cloned/").status == .fine)
    #expect(files("cloned").contains("site.yaml"))
  }

  @Test func saysWhichFileIsInTheWay() async {
    folder.write("file")
    let run = await run("new @/file/site")
    #expect(run.status == .inputOutput)
    #expect(run.errors.contains("“\(folder.path)/file/site” cannot be written: Not a directory"))
  }

  @Test func refusesATitleNoSiteMayHave() async {
    let run = await run("new @/site --title \(String(repeating: "年", count: 121))")
    #expect(run.status == .usage)
    #expect(run.errors.contains("the text has 121 characters; at most 120 are allowed"))
    #expect(files("site") == [])
  }

  @Test(arguments: [
    (nil, "a/年报", "年报"), (nil, "年报/", "年报"), (nil, ".", "政府信息公开年报"),
    (nil, "a/..", "政府信息公开年报"), ("甲乙", ".", "甲乙"),
  ])
  func namesTheSite(typed: String?, path: String, title: String) {
    #expect(NewCommand.title(typed, of: path).chinese == title)
  }

  @Test(arguments: [
    ("a/b-c_1.d", "a/b-c_1.d"), ("年报", "年报"), ("a b", "'a b'"), ("it's", #"'it'\''s'"#),
    ("$HOME", "'$HOME'"), ("", "''"),
  ])
  func quotesWhatAShellWouldRead(text: String, word: String) {
    #expect(ShellWord.quoted(text) == word)
  }

  /// `@` stands for the test's folder.
  private func run(
    _ typed: String
  ) async -> (status: SundialCommand.ExitStatus, output: String, errors: String) {
    await ProgramTests.run(typed.replacing("@", with: folder.path))
  }

  /// Every file below a folder, sorted.
  private func files(_ relative: String) -> [String] {
    let root = folder.path + "/" + relative
    let names = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    return names.filter { !$0.hasPrefix(".git/") && isFile(root + "/" + $0) }.sorted()
  }

  private func isFile(_ path: String) -> Bool {
    let kind = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
    return kind == .typeRegular
  }

  private func text(_ relative: String) -> String {
    (try? String(contentsOfFile: folder.path + "/" + relative, encoding: .utf8)) ?? ""
  }

  /// A temporary folder that a suite can keep; it goes when the suite goes.
  private final class Folder: Sendable {
    private let folder = TemporaryFolder()

    var path: String { folder.path }

    func write(_ file: String, _ text: String = "") { folder.write(file, text) }
    func makeFolder(_ name: String) { folder.makeFolder(name) }
  }
}
