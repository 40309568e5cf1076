import Disclosure

/// `sundial man`.
struct ManualCommand {
  let phrases: Phrasebook
  let console: Console

  func run() throws(Failure) -> ExitStatus {
    try console.print(ManualPage(phrases: phrases, language: console.language).text())
    return .fine
  }
}
