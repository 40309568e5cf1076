import Disclosure

/// A finding as a workflow command of GitHub, which shows it beside the line.
struct GitHubAnnotation: Sendable {
  let words: FindingWords
  let paths: FilePaths

  func text(of finding: Finding) -> String {
    var properties = ["file=" + property(paths.path(of: finding.file))]
    if let place = finding.place {
      properties += ["line=\(place.line)", "col=\(place.column)"]
    }
    properties.append("title=" + property("\(finding.rule): \(words.headline(of: finding.rule))"))
    let sentences = [
      words.message(of: finding), finding.computation, words.remedy(of: finding) ?? "",
    ]
    let message = sentences.filter { !$0.isEmpty }.joined(separator: "\n")
    return "::\(command(for: finding.severity)) \(properties.joined(separator: ","))::"
      + data(message) + "\n"
  }

  private func command(for severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "notice"
    }
  }

  private func data(_ text: String) -> String {
    GitHubAnnotation.escaped(text, ["%", "\r", "\n"])
  }

  private func property(_ text: String) -> String {
    GitHubAnnotation.escaped(text, ["%", "\r", "\n", ":", ","])
  }

  private static func escaped(_ text: String, _ special: Set<Unicode.Scalar>) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard special.contains(scalar) else {
        escaped.append(scalar)
        continue
      }
      let digits = String(scalar.value, radix: 16, uppercase: true)
      escaped.append(contentsOf: ("%" + (digits.count < 2 ? "0" : "") + digits).unicodeScalars)
    }
    return String(escaped)
  }
}
