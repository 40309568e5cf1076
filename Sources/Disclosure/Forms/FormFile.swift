/// Reads a form from its YAML file (`docs/forms.md` describes it); every slip is a `Failure` with
/// its line and column.
package enum FormFile {
  package static let largestFile = 256 << 10

  /// The form; `indicators` are the quantities its file may speak of, those built in where nil.
  package static func form(
    from file: SourceFile, indicators: [Indicator]? = nil
  ) throws(Failure) -> Form {
    let root = try YAMLReader(parsing: file.bytes, file: file.path, limit: largestFile)
    let fields = try root.fields([
      "id", "title", "legal_basis", "years", "fingerprints", "refusal", "sections", "tables",
      "identities", "cross_year", "indicators", "claims",
    ])
    let sections = try sections(fields.list("sections"))
    let tables = try tables(fields.list("tables"), sections: sections)
    let grid = try FormCells(tables: tables, of: root)
    var rules = FormNames()
    let (identities, equations) = try identities(fields.list("identities"), in: grid, &rules)
    let id = try FormNames.word(fields.required("id"))
    return Form(
      id: id,
      title: try fields.bilingual("title"),
      legalBasis: try fields.text("legal_basis"),
      years: try years(fields.required("years")),
      fingerprints: try fields.required("fingerprints").texts(),
      refusal: try fields.optional("refusal")?.bilingual(),
      sections: sections,
      tables: tables,
      identities: identities,
      crossYearRules: try crossYearRules(fields.list("cross_year"), in: grid, &rules),
      claims: try claims(fields.list("claims"), in: grid),
      cells: grid.cells,
      cellIndex: grid.index,
      equations: equations,
      indicators: try self.indicators(
        fields.list("indicators"), of: id, in: grid, among: indicators))
  }

  /// `{ first: 2021 }` is a form still in force.
  private static func years(_ reader: YAMLReader) throws(Failure) -> ClosedRange<Int> {
    let fields = try reader.fields(["first", "last"])
    let first = try fields.required("first").integer(in: 1990...9999)
    let last = try fields.optional("last")?.integer(in: first...9999) ?? 9999
    return first...last
  }

  private static func sections(_ list: [YAMLReader]) throws(Failure) -> [FormSection] {
    var names = FormNames()
    var labels = FormNames()
    return try list.map { (item) throws(Failure) in
      let fields = try item.fields(["id", "number", "label", "english", "variants"])
      try labels.insertLabels(of: fields)
      return FormSection(
        id: try names.insert(fields.required("id")),
        label: try fields.text("label"),
        variants: try fields.texts("variants"),
        number: try fields.text("number", default: ""),
        english: try fields.text("english"))
    }
  }
}
