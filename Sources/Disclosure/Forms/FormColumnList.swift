/// The columns of a block as its file nests them under their headings.
struct FormColumnList {
  /// The unit of a column that names none.
  let unit: String?
  private(set) var columns: [FormColumn] = []
  private(set) var groups: [FormGroup] = []
  private var names = FormNames()
  private var labels = FormNames()

  init(unit: String?) {
    self.unit = unit
  }

  mutating func append(_ list: [YAMLReader]) throws(Failure) {
    for item in list {
      if let heading = try FormHeading(item, over: "columns") {
        let (first, position) = (columns.count, groups.count)
        _ = try names.insert(heading.id)
        try append(heading.members)
        groups.insert(try heading.group(over: first..<columns.count), at: position)
      } else {
        columns.append(try column(item))
      }
    }
  }

  private mutating func column(_ item: YAMLReader) throws(Failure) -> FormColumn {
    let fields = try item.fields(["id", "label", "english", "variants", "kind", "unit"])
    try labels.insertLabels(of: fields)
    return FormColumn(
      id: try names.insert(fields.required("id")),
      label: try fields.text("label"),
      english: try fields.text("english"),
      variants: try fields.texts("variants"),
      kind: try fields.choice("kind", default: .count),
      unit: try self.unit(of: fields))
  }

  private func unit(of column: YAMLFields) throws(Failure) -> String {
    if let unit, column.optional("unit") == nil { return unit }
    return try column.text("unit")
  }
}
