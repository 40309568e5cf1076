import Disclosure

/// `sundial completions SHELL`.
struct CompletionsCommand {
  let phrases: Phrasebook
  let console: Console

  func run(_ invocation: Invocation) throws(Failure) -> ExitStatus {
    guard let shell = invocation.operands.first.flatMap(Shell.init) else { return .usage }
    let forms = try FormLibrary.builtIn().forms
    let rules = try FindingCatalogue(forms: forms).ruleIDs
    let cells = Set(forms.flatMap { $0.cells.map(\.path) }).sorted()
    let completions = Completions(
      phrases: phrases, language: console.language, subjects: rules + cells)
    try console.print(completions.script(for: shell))
    return .fine
  }
}
