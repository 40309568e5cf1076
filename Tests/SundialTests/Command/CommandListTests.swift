import Testing

@testable import Disclosure
@testable import SundialCommand

/// The list of commands is sane, and what is generated from it holds all of it and nothing else.
@Suite struct CommandListTests {
  @Test(arguments: Command.all) func namesEveryFlagOnce(_ command: Command) {
    let spellings = command.allFlags.flatMap(\.spellings)
    #expect(Set(spellings).count == spellings.count)
  }

  @Test(arguments: Command.all) func abbreviatesChoicesThatExist(_ command: Command) throws {
    for flag in command.allFlags {
      guard let meaning = flag.meaning else { continue }
      let choices = try #require(command.flag(meaning.flag)?.value?.choices)
      #expect(choices.contains(meaning.value))
    }
  }

  @Test func listsEveryCommandInOrder() {
    #expect(Command.all.map(\.name) == Command.Name.allCases)
  }

  @Test(arguments: Command.all) func readsItsOwnExamples(_ command: Command) throws {
    let phrases = try PhrasebookReader.carried()
    for example in command.examples {
      let typed = example.split { "<>|".contains($0) }[0]
      let words = typed.split(separator: " ").dropFirst().map(String.init)
      #expect(try ArgumentReader.invocation(of: words, phrases: phrases).command == command.name)
    }
  }

  @Test(arguments: Command.all, Language.allCases)
  func helpNamesEveryFlagAndNoOther(_ command: Command, _ language: Language) throws {
    let page = HelpPage(
      phrases: try PhrasebookReader.carried(), language: language, width: 80, palette: .plain)
    let written = flags(in: page.page(of: command), startingLines: true)
    #expect(written == Set(command.allFlags.map { "--" + $0.id.rawValue }))
  }

  @Test(arguments: Language.allCases)
  func manualNamesEveryFlagAndNoOther(_ language: Language) throws {
    let page = ManualPage(phrases: try PhrasebookReader.carried(), language: language).text()
    let terms = page.split(separator: "\n").filter { $0.hasPrefix(".B \\-") }
    let written = Set(
      terms.joined(separator: " ").replacing("\\-", with: "-").split { " ,".contains($0) }
        .map(String.init).filter { $0.hasPrefix("-") })
    #expect(written == Set(Command.all.flatMap(\.allFlags).flatMap(\.spellings)))
  }

  @Test func manualEscapesWhatRoffWouldRead() throws {
    let page = ManualPage(phrases: try PhrasebookReader.carried(), language: .english).text()
    for line in page.split(separator: "\n") where line.hasPrefix(".") {
      let requests = [".TH", ".SH", ".SS", ".TP", ".PP", ".B ", ".BR", ".br", ".nf", ".fi"]
      #expect(requests.contains { line.hasPrefix($0) }, "\(line)")
    }
  }

  @Test(arguments: Shell.allCases) func completionsOfferEveryFlagAndNoOther(_ shell: Shell) throws {
    let completions = Completions(
      phrases: try PhrasebookReader.carried(), language: .english, subjects: ["row-sum"])
    let script = completions.script(for: shell)
    let expected = Command.all.flatMap(\.allFlags).flatMap(\.longNames)
    #expect(Set(longNames(in: script, of: shell)) == Set(expected))
    for command in Command.all { #expect(script.contains(command.name.rawValue)) }
    #expect(script.contains("row-sum"))
  }

  /// The long flags that help lists, one at the start of each entry.
  private func flags(in page: String, startingLines: Bool) -> Set<String> {
    let lines = page.split(separator: "\n").filter {
      $0.hasPrefix("  -") || $0.hasPrefix("      --")
    }
    return Set(
      lines.compactMap { line in
        line.split(separator: " ").first { $0.hasPrefix("--") }.map(String.init)
      })
  }

  private func longNames(in script: String, of shell: Shell) -> [String] {
    switch shell {
    case .fish:
      script.split(separator: "\n").flatMap { line in
        line.split(separator: " -d ")[0].matches(of: /-l ([a-z-]+)/).map { String($0.output.1) }
      }
    case .zsh:
      script.matches(of: /'--([a-z-]+)[=\[]/).map { String($0.output.1) }
    case .bash:
      script.matches(of: /-W "([^"]*)"/).flatMap { match in
        match.output.1.split(separator: " ").filter { $0.hasPrefix("--") }
          .map { String($0.dropFirst(2)) }
      }
    }
  }
}

extension Command: CustomTestStringConvertible {
  public var testDescription: String { name.rawValue }
}
