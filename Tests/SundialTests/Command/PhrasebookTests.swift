import Testing

@testable import Disclosure
@testable import Portal
@testable import SundialCommand

@Suite struct PhrasebookTests {
  @Test func holdsEveryTextAndNoOther() throws {
    let expected = Set(Self.keys)
    let actual = Set(try PhrasebookReader.carried().keys)
    #expect(expected.subtracting(actual).sorted() == [])
    #expect(actual.subtracting(expected).sorted() == [])
  }

  /// Every key that the program asks for.
  static var keys: [String] {
    var keys = Phrase.allCases.map(\.rawValue)
    keys += Complaint.allCases.flatMap { [$0.rawValue + ".message", $0.rawValue + ".remedy"] }
    for command in Command.all {
      let prefix = "commands.\(command.name.rawValue)."
      keys += [prefix + "summary", prefix + "description"]
      keys += command.operands.map { prefix + "operands." + $0.name }
    }
    keys += Flag.ID.allCases.map { "flags." + $0.rawValue }
    keys += ExitStatus.allCases.map { "exit-statuses.\($0.rawValue)" }
    keys += Surroundings.Variable.allCases.map { "variables." + $0.rawValue }
    keys += Cell.State.allCases.map { "states.\($0)" }
    keys += BuildStage.allCases.map { "stages." + $0.rawValue }
    keys += PageWork.allCases.map { "works." + $0.rawValue }
    keys += HelpTopic.allCases.flatMap {
      ["topics.\($0.rawValue).headline", "topics.\($0.rawValue).body"]
    }
    keys += InputFormat.allCases.map { "inputs." + $0.rawValue }
    keys += CellSign.allCases.map(\.key)
    keys += Diagnosis.ids.map { "diagnoses." + $0 }
    return keys
  }

  @Test func usesTheSameNamesInBothLanguages() throws {
    let phrases = try PhrasebookReader.carried()
    for key in phrases.keys {
      let text = phrases.text(key)
      #expect(names(in: text.chinese) == names(in: text.english), "\(key)")
    }
  }

  private func names(in text: String) -> [String] {
    text.matches(of: /\{([a-z-]+)\}/).map { String($0.output.1) }.sorted()
  }

  @Test func fillsNamesAndLeavesOtherBraces() {
    let text = Bilingual(chinese: "{a}与{b}", english: "{a} and {b}, {c} {")
    let filled = text.filled(with: ["a": "1", "b": "{a}"])
    #expect(filled.chinese == "1与{a}")
    #expect(filled.english == "1 and {a}, {c} {")
  }

  @Test func putsTheNearestSpellingBeforeTheRemedy() throws {
    let phrases = try PhrasebookReader.carried()
    let failure = phrases.failure(.usage, .unknownChoice, ["choices": "a"], nearest: "b")
    #expect(failure.remedy?.english == "did you mean “b”? allowed: a")
    #expect(failure.remedy?.chinese == "是否指「b」？可用：a")
  }
}
