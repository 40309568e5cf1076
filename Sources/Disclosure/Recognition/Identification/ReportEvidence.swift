/// Everything that can say who reports and for which year, each piece read once.
///
/// An object, as all inquiries hold it and nobody changes it.
final class ReportEvidence {
  let source: SourceText
  let outline: Outline
  let path: ReportPath
  let title: ReportTitle?
  let preamble: [Preamble.Naming]
  let identifier: Identifier

  init(_ source: SourceText, _ outline: Outline, for identifier: Identifier) {
    self.source = source
    self.outline = outline
    self.identifier = identifier
    let characters = identifier.characters
    path = ReportPath(source.file)
    title = outline.title.map { ReportTitle(Wording($0.text, characters: characters)) }
    preamble = Preamble.namings(in: outline, characters: characters)
  }

  var regions: RegionTable { identifier.regions }
  var publishers: PublisherTable { identifier.publishers }
  var frontMatter: FrontMatter { source.frontMatter }

  func words(_ text: String) -> Wording { Wording(text, characters: identifier.characters) }

  /// A place of the file as findings name it: `410104/2020.txt:3`.
  func location(_ place: Place?) -> String {
    guard let place else { return source.file }
    return "\(source.file):\(place.line)"
  }

  /// A finding about the report; arguments without a text are left out.
  func finding(
    rule: String, _ severity: Severity, at place: Place?,
    _ arguments: KeyValuePairs<String, Finding.Argument.Value> = [:]
  ) -> Finding {
    var finding = Finding(
      rule: rule, severity: severity, file: source.file, place: place, arguments: arguments)
    finding.arguments.removeAll { $0.value == .text("") }
    return finding
  }

  /// Two sources disagree; what the first says stands.
  func conflict(
    rule: String, _ severity: Severity = .warning, at place: Place?,
    chosen: (text: String, location: String), other: (text: String, location: String)
  ) -> Finding {
    finding(
      rule: rule, severity, at: place,
      [
        "chosen": .text(chosen.text), "chosenPlace": .text(chosen.location),
        "other": .text(other.text), "otherPlace": .text(other.location),
      ])
  }

  /// A key of the front matter holds what means nothing to the site.
  func unreadable(_ key: String, _ entry: FrontMatter.Entry, expected: String) -> Finding {
    finding(
      rule: "front-matter-value", .warning, at: entry.place,
      ["key": .text(key), "found": .text(entry.value), "expected": .text(expected)])
  }
}
