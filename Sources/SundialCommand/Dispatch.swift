import Disclosure

/// Hands an invocation to its command.
struct Dispatch {
  let phrases: Phrasebook
  let console: Console
  let surroundings: Surroundings
  let interruption: Interruption

  func run(_ invocation: Invocation) async throws(Failure) -> ExitStatus {
    if invocation.has(.version) { return try printVersion() }
    guard let name = invocation.command else { return try overview(asked: invocation.has(.help)) }
    if invocation.has(.help) { return try help.printPage(of: Command.named(name)) }
    switch name {
    case .help: return try help.run(invocation)
    case .completions:
      return try CompletionsCommand(phrases: phrases, console: console).run(invocation)
    case .man: return try ManualCommand(phrases: phrases, console: console).run()
    case .new:
      return try NewCommand(phrases: phrases, console: console).run(invocation)
    case .build:
      return try await BuildCommand(
        phrases: phrases, console: console, surroundings: surroundings,
        interruption: interruption
      ).run(invocation)
    case .parse:
      return try await ParseCommand(
        phrases: phrases, console: console, surroundings: surroundings
      ).run(invocation)
    case .check:
      return try await CheckCommand(
        phrases: phrases, console: console, surroundings: surroundings
      ).run(invocation)
    case .explain:
      return try await ExplainCommand(phrases: phrases, console: console).run(invocation)
    case .doctor:
      return try await DoctorCommand(
        phrases: phrases, console: console, surroundings: surroundings
      ).run(invocation)
    }
  }

  private var help: HelpCommand { HelpCommand(phrases: phrases, console: console) }

  private func printVersion() throws(Failure) -> ExitStatus {
    try console.print("sundial \(Version.current)\n")
    return .fine
  }

  /// Without a command the overview answers; nothing asked for it, so the status says that a
  /// command was missing.
  private func overview(asked: Bool) throws(Failure) -> ExitStatus {
    if asked { return try help.printOverview() }
    let names = Command.Name.allCases.map(\.rawValue).joined(separator: ", ")
    throw phrases.failure(.usage, .missingCommand, ["choices": names])
  }
}
