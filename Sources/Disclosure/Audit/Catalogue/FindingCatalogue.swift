/// The words for findings, in both languages.
///
/// A finding holds facts; the catalogue makes them a sentence that names table, row and column. The
/// rules a form's file states bring their own headline and need no entry here: those without one
/// share the entries `identity` and `cross-year`.
package struct FindingCatalogue: Sendable {
  /// The entries in the order of the file.
  let entries: [CatalogueEntry]
  /// The entry of every rule, by its id, also of the rules that share one.
  private let positions: [String: Int]
  private let names: [String: CellNames]
  private let forms: [Form]

  static let file = "strings/findings.yaml"
  /// The entries that speak for every rule of a form's file.
  static let generic = ["identity", "cross-year"]

  /// The texts the binary carries.
  package init(forms: [Form]) throws(Failure) {
    try self.init(forms: forms, texts: EmbeddedFile.named(FindingCatalogue.file))
  }

  package init(forms: [Form], texts: SourceFile) throws(Failure) {
    let root = try YAMLReader(parsing: texts.bytes, file: texts.path)
    var entries: [CatalogueEntry] = []
    for entry in try root.entries() {
      entries.append(
        try CatalogueEntry(entry.key, YAMLReader(node: entry.value, source: root.source)))
    }
    self.entries = entries
    self.forms = forms
    positions = FindingCatalogue.positions(of: entries, forms)
    names = Dictionary(
      forms.map { ($0.id, CellNames(form: $0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// What the finding says, specific and with its numbers; no full stop.
  package func message(of finding: Finding, in language: Language) -> String {
    // Asked for by position: copying a whole entry would take longer than filling its sentence.
    guard let position = positions[finding.rule],
      let template = entries[position].message[language]
    else {
      return ([finding.rule, finding.computation].filter { !$0.isEmpty }).joined(separator: ": ")
    }
    return template.filled { value($0, of: finding, in: language) }
  }

  /// What to do about it.
  package func remedy(of finding: Finding, in language: Language) -> String? {
    positions[finding.rule].flatMap { position in
      entries[position].remedy[language]?.filled { value($0, of: finding, in: language) }
    }
  }

  /// The rule in a few words.
  package func headline(of rule: String, in language: Language) -> String {
    explanation(of: rule)?.headline[language] ?? rule
  }

  /// A cell by the words of its form, such as `表三「（七）总计」·「总计」`.
  package func name(ofCell path: String, form: String?, in language: Language) -> String {
    form.flatMap { names[$0] }?.name(of: path, in: language) ?? path
  }
}

// The rules.
extension FindingCatalogue {
  /// The ids of all rules: those of the catalogue, then those only a form's file states.
  package var ruleIDs: [String] {
    let listed = entries.map(\.id).filter { !FindingCatalogue.generic.contains($0) }
    let stated = forms.flatMap { $0.identities.map(\.id) + $0.crossYearRules.map(\.id) }
    return stated.reduce(into: listed) { ids, id in
      if !ids.contains(id) { ids.append(id) }
    }
  }

  /// What a rule demands and why; nil for an id that is no rule's.
  package func explanation(of id: String) -> RuleExplanation? {
    guard !FindingCatalogue.generic.contains(id) else { return nil }
    let entry = positions[id].map { entries[$0] }
    let own = entry?.id == id ? entry : nil
    let stated = statedRules(id)
    guard let headline = own?.headline ?? stated.last?.headline,
      let text = own?.explanation ?? stated.last?.explanation
    else { return nil }
    return RuleExplanation(
      id: id, headline: headline, explanation: text, remedy: entry?.remedySource,
      legalBasis: own?.legalBasis ?? stated.last?.legalBasis, example: own?.example,
      statements: stated.map { RuleExplanation.Statement(form: $0.form, text: $0.statement) })
  }

  private struct StatedRule {
    let form: String
    let headline: Bilingual
    let explanation: Bilingual
    let legalBasis: String
    let statement: String
  }

  /// The rule as the forms state it, in the order of the forms.
  private func statedRules(_ id: String) -> [StatedRule] {
    // A mixture states nothing that its official forms do not.
    forms.filter { $0.id == $0.officialID }.flatMap { form in
      form.identities.filter { $0.id == id }.map {
        StatedRule(
          form: form.id, headline: $0.headline, explanation: $0.explanation,
          legalBasis: $0.legalBasis, statement: $0.statement)
      }
        + form.crossYearRules.filter { $0.id == id }.map {
          StatedRule(
            form: form.id, headline: $0.headline, explanation: $0.explanation,
            legalBasis: $0.legalBasis, statement: $0.statement)
        }
    }
  }

  /// Where the entry of each rule stands: its own, or the one it shares with other rules of a
  /// form's file.
  private static func positions(
    of entries: [CatalogueEntry], _ forms: [Form]
  ) -> [String: Int] {
    var positions = Dictionary(
      entries.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    let (identity, crossYear) = (positions["identity"], positions["cross-year"])
    for rule in forms.flatMap(\.identities) where positions[rule.id] == nil {
      positions[rule.id] = identity
    }
    for rule in forms.flatMap(\.crossYearRules) where positions[rule.id] == nil {
      positions[rule.id] = crossYear
    }
    return positions
  }
}

// The gaps of a sentence.
extension FindingCatalogue {
  /// What fills a gap: a value, a part of it, or a count with the word it goes with.
  private func value(
    _ gap: MessageTemplate.Gap, of finding: Finding, in language: Language
  ) -> String? {
    let value =
      if let argument = finding.arguments.last(where: { $0.name == gap.name }) {
        text(of: argument.value, part: gap.part, finding.form, language)
      } else {
        fact(gap, of: finding, in: language)
      }
    guard let words = gap.words, let count = value else { return value }
    return count + " " + (count == "1" ? words.one : words.many)
  }

  private func text(
    of value: Finding.Argument.Value, part: String?, _ form: String?, _ language: Language
  ) -> String? {
    switch value {
    case .number(let number): return number.description
    case .count(let count): return String(count)
    // An empty text says as little as none.
    case .text(let text): return text.isEmpty ? nil : text
    case .cell(let path):
      guard let names = form.flatMap({ names[$0] }) else { return path }
      guard let part = part.flatMap(CellNames.Part.init) else {
        return names.name(of: path, in: language)
      }
      return names.name(of: path, part, in: language)
    }
  }

  /// What every finding has without an argument.
  private func fact(
    _ gap: MessageTemplate.Gap, of finding: Finding, in language: Language
  ) -> String? {
    switch (gap.name, gap.part) {
    case ("computation", nil): return finding.computation.isEmpty ? nil : finding.computation
    case ("file", nil): return finding.file
    case ("line", nil): return finding.place.map { String($0.line) }
    case ("headline", nil): return headline(of: finding.rule, in: language)
    case ("cells", "rows"), ("cells", "columns"):
      guard !finding.cells.isEmpty, let names = finding.form.flatMap({ names[$0] }) else {
        return nil
      }
      return gap.part == "rows"
        ? names.rows(of: finding.cells, in: language)
        : names.columns(of: finding.cells, in: language)
    default: return nil
    }
  }
}
