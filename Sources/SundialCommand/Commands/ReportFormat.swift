/// What `parse --format` names.
enum ReportFormat: String, CaseIterable, Sendable {
  case text
  case json
  case jsonl
}
