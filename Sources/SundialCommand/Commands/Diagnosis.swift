import Disclosure

/// One thing the doctor looked at.
struct Diagnosis: Equatable, Sendable {
  enum Verdict: String, Sendable {
    case fine
    case trouble
  }

  /// Everything that is looked at.
  static let ids = [
    "version", "library", "encoding", "terminal", "language", "processors", "settings", "forms",
    "regions", "publishers", "waivers", "reports", "unreadable",
  ]

  /// What was looked at; stable, for machines.
  let id: String
  let name: Bilingual
  let verdict: Verdict
  /// What was seen.
  let detail: String
  /// What to do about it.
  let remedy: Bilingual?
  /// How the command ends because of it.
  let status: ExitStatus

  init(_ id: String, _ name: Bilingual, _ detail: String) {
    self.id = id
    self.name = name
    verdict = .fine
    self.detail = detail
    remedy = nil
    status = .fine
  }

  /// What went wrong, with the place in front.
  init(_ id: String, _ name: Bilingual, _ failure: Failure, in language: Language) {
    self.id = id
    self.name = name
    verdict = .trouble
    let file = failure.file ?? ""
    let place = failure.place.map { "\(file):\($0.line):\($0.column)" } ?? file
    detail = (place.isEmpty ? "" : place + ": ") + failure.message[language]
    remedy = failure.remedy
    status = failure.kind == .inputOutput ? .inputOutput : .usage
  }
}
