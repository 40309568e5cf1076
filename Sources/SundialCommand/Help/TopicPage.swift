import Disclosure

/// What `sundial help TOPIC` prints: a few sentences, and the list that the program itself follows.
struct TopicPage {
  let phrases: Phrasebook
  let language: Language
  let width: Int

  func page(of topic: HelpTopic) throws(Failure) -> String {
    var page = "\(topic.rawValue) – \(phrases.headline(of: topic)[language])\n\n"
    page += TextWrapping.indented(phrases.body(of: topic)[language], by: 0, width: width)
    let rows = try rows(of: topic)
    if !rows.isEmpty { page += "\n" + DefinitionList(width: width).text(rows) }
    return page
  }
}

extension TopicPage {
  private func rows(of topic: HelpTopic) throws(Failure) -> [DefinitionList.Row] {
    switch topic {
    case .states: Cell.State.allCases.map { row("\($0)", phrases.text(of: $0)) }
    case .exitCodes: ExitStatus.allCases.map { row("\($0.rawValue)", phrases.text(of: $0)) }
    case .environment:
      Surroundings.Variable.allCases.map { row($0.rawValue, phrases.text(of: $0)) }
    case .formats: InputFormat.allCases.map { row($0.extensions, phrases.text(of: $0)) }
    case .forms: try FormLibrary.builtIn().forms.map(row)
    case .rules: try rules()
    case .layouts, .site, .waivers: []
    }
  }

  private func row(_ term: String, _ text: Bilingual) -> DefinitionList.Row {
    DefinitionList.Row(term: term, text: text[language])
  }

  private func row(of form: Form) -> DefinitionList.Row {
    let last = form.years.upperBound > 9000 ? "" : String(form.years.upperBound)
    let years = "\(form.years.lowerBound)–\(last)"
    var text = "\(form.title[language]); \(form.legalBasis); \(years)"
    if let refusal = form.refusal { text += "\n" + refusal[language] }
    return DefinitionList.Row(term: form.id, text: text)
  }

  private func rules() throws(Failure) -> [DefinitionList.Row] {
    let catalogue = try FindingCatalogue(forms: FormLibrary.builtIn().forms)
    return catalogue.ruleIDs.map { rule in
      DefinitionList.Row(term: rule, text: catalogue.headline(of: rule, in: language))
    }
  }
}
