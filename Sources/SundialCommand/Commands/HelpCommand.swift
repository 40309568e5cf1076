import Disclosure

/// `sundial help [TOPIC]`, `sundial --help` and `sundial COMMAND --help`.
struct HelpCommand {
  let phrases: Phrasebook
  let console: Console

  func run(_ invocation: Invocation) throws(Failure) -> ExitStatus {
    guard let subject = invocation.operands.first else { return try printOverview() }
    if let name = Command.Name(rawValue: subject) {
      return try printPage(of: Command.named(name))
    }
    if let topic = HelpTopic(rawValue: subject) {
      let page = TopicPage(phrases: phrases, language: console.language, width: width)
      try console.print(try page.page(of: topic))
    }
    return .fine
  }

  func printOverview() throws(Failure) -> ExitStatus {
    try console.print(page.overview())
    return .fine
  }

  func printPage(of command: Command) throws(Failure) -> ExitStatus {
    try console.print(page.page(of: command))
    return .fine
  }

  /// Long lines of prose read badly.
  private var width: Int { min(console.lineWidth, 100) }

  private var page: HelpPage {
    HelpPage(
      phrases: phrases, language: console.language, width: width,
      palette: console.outputPalette)
  }
}
