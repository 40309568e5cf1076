import Disclosure

/// The whole program as one function: what was typed, on which machine, to an exit status.
struct Program {
  let surroundings: Surroundings
  var interruption = Interruption()
  let output: ByteSink
  let errors: ByteSink

  func run(_ words: [String]) async -> (status: ExitStatus, console: Console) {
    let language = LanguageFlag.language(in: words) ?? surroundings.language
    let plain = console(language, Invocation())
    do throws(Failure) {
      let phrases = try PhrasebookReader.carried()
      return await run(words, phrases, language)
    } catch {
      return (end(plain, with: error, nil), plain)
    }
  }

  private func run(
    _ words: [String], _ phrases: Phrasebook, _ language: Language
  ) async -> (status: ExitStatus, console: Console) {
    var console = console(language, Invocation())
    do throws(Failure) {
      let invocation = try ArgumentReader.invocation(of: words, phrases: phrases)
      console = self.console(language, invocation)
      let dispatch = Dispatch(
        phrases: phrases, console: console, surroundings: surroundings,
        interruption: interruption)
      let status = try await dispatch.run(invocation)
      try console.finish()
      return (status, console)
    } catch {
      return (end(console, with: error, phrases), console)
    }
  }
}

extension Program {
  private func console(_ language: Language, _ invocation: Invocation) -> Console {
    Console(
      surroundings: surroundings, language: language, color: invocation.choice(.color) ?? .auto,
      isQuiet: invocation.has(.quiet), isVerbose: invocation.has(.verbose), output: output,
      errors: errors)
  }

  private func end(_ console: Console, with failure: Failure, _ phrases: Phrasebook?) -> ExitStatus
  {
    let text = FailureText(
      phrases: phrases ?? Phrasebook(texts: [:]), language: console.language,
      palette: console.errorPalette, width: console.lineWidth)
    // Standard error may be gone as well; then the status is all that is left to say.
    do { try console.complain(text.text(of: failure)) } catch { return .inputOutput }
    switch failure.kind {
    case .usage, .configuration: return .usage
    case .inputOutput: return .inputOutput
    case .interrupted: return interruption.status ?? .interrupted
    }
  }
}
