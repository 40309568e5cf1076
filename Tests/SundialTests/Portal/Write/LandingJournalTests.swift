import Testing

@testable import Portal

@Suite struct KeepingTheJournal {
  static let journal = LandingJournal(steps: [
    .place("r/41"), .swap("y"), .remove("a/b.html"), .prune("a"), .place(".sundial-output"),
  ])
  static let text = """
    sundial-journal 1
    place r/41
    swap y
    remove a/b.html
    prune a
    place .sundial-output
    end 5

    """

  @Test func writesOneStepPerLine() {
    #expect(String(decoding: Self.journal.bytes, as: UTF8.self) == Self.text)
  }

  @Test func readsWhatItWrites() {
    #expect(LandingJournal(reading: Array(Self.text.utf8)) == Self.journal)
    let empty = LandingJournal(steps: [])
    #expect(LandingJournal(reading: empty.bytes) == empty)
  }

  @Test func distrustsEveryTornJournal() {
    let bytes = Array(Self.text.utf8)
    for count in 0..<bytes.count {
      #expect(LandingJournal(reading: Array(bytes[..<count])) == nil)
    }
  }

  @Test(arguments: [
    ("place r/41", "place ../41"), ("place r/41", "place /etc/x"), ("swap y", "swap ."),
    ("swap y", "burn y"), ("swap y", "swap"), ("remove a/b.html", "remove .sundial-output"),
    ("remove a/b.html", "remove CNAME"), ("journal 1", "journal 2"), ("end 5", "end 4"),
    ("swap y\n", "swap y\n\n"), ("swap y", "swap  y"),
  ])
  func distrustsAJournalOfSomebodyElse(line: String, other: String) {
    let text = Self.text.replacing(line, with: other)
    #expect(text != Self.text)
    #expect(LandingJournal(reading: Array(text.utf8)) == nil)
  }

  @Test func doesNothingOfAJournalItDistrusts() throws {
    let root = SharedFolder()
    root.write("site/.sundial-output", "sundial-output 1\na.html\n")
    root.write("site/.sundial-journal", "sundial-journal 1\nremove a.html\nend 2\n")
    root.write("site/.sundial-next/b.html")
    root.write("site/a.html")
    _ = try OutputFolder(opening: root.path + "/site")
    #expect(root.files(under: "site") == [".sundial-output", "a.html"])
  }
}
