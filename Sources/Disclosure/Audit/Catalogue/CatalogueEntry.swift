/// The texts of one rule, as `Templates/strings/findings.yaml` gives them.
struct CatalogueEntry: Equatable, Sendable {
  let id: String
  /// Nil where the form's file has it.
  let headline: Bilingual?
  let explanation: Bilingual?
  let message: [Language: MessageTemplate]
  let remedy: [Language: MessageTemplate]
  let remedySource: Bilingual?
  let legalBasis: String?
  let example: Bilingual?

  init(_ id: String, _ reader: YAMLReader) throws(Failure) {
    let fields = try reader.fields([
      "headline", "explanation", "message", "remedy", "legal", "example",
    ])
    self.id = id
    headline = try fields.optional("headline")?.bilingual()
    explanation = try fields.optional("explanation")?.bilingual()
    message = CatalogueEntry.templates(try fields.bilingual("message"))
    remedySource = try fields.optional("remedy")?.bilingual()
    remedy = remedySource.map(CatalogueEntry.templates) ?? [:]
    legalBasis = try fields.optional("legal")?.text()
    example = try fields.optional("example")?.bilingual()
  }

  private static func templates(_ texts: Bilingual) -> [Language: MessageTemplate] {
    [.chinese: MessageTemplate(texts.chinese), .english: MessageTemplate(texts.english)]
  }
}
