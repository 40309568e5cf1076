/// What `check --format` names.
enum FindingFormat: String, CaseIterable, Sendable {
  case text
  case json
  case sarif
  case github
}
