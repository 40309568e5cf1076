/// The rows of a block as its file nests them under their headings.
struct FormRowList {
  private(set) var rows: [FormRow] = []
  private(set) var groups: [FormGroup] = []
  private var names = FormNames()
  private var labels = FormNames()

  mutating func append(_ list: [YAMLReader], group: String? = nil) throws(Failure) {
    for item in list {
      if let heading = try FormHeading(item, over: "rows") {
        let (first, position) = (rows.count, groups.count)
        let name = try names.insert(heading.id)
        try append(heading.members, group: heading.isSum ? name : group)
        groups.insert(try heading.group(over: first..<rows.count), at: position)
      } else {
        rows.append(try row(item, group: group))
      }
    }
  }

  private mutating func row(_ item: YAMLReader, group: String?) throws(Failure) -> FormRow {
    let fields = try item.fields([
      "id", "number", "label", "note", "english", "variants", "legal_basis",
      "needs_rule_making_power",
    ])
    try labels.insertLabels(of: fields)
    return FormRow(
      id: try names.insert(fields.required("id")),
      label: try fields.text("label"),
      english: try fields.text("english"),
      variants: try fields.texts("variants"),
      group: group,
      legalBasis: try fields.optional("legal_basis")?.text(),
      needsRuleMakingPower: try fields.flag("needs_rule_making_power", default: false),
      number: try fields.text("number", default: ""),
      note: try fields.optional("note")?.text())
  }
}
