// Tables, blocks, and the nested lists of rows and columns.
extension FormFile {
  static func tables(
    _ list: [YAMLReader], sections: [FormSection]
  ) throws(Failure) -> [FormTable] {
    var names = FormNames()
    return try list.map { (item) throws(Failure) in
      let content = item.node["blocks"] == nil ? ["banner", "columns", "rows"] : ["blocks"]
      let fields = try item.fields(
        ["id", "title", "section", "layout", "anchors", "furniture", "unit"] + content)
      let section = try fields.required("section")
      guard sections.contains(where: { $0.id == section.node.text }) else {
        throw section.unknown(try section.text(), among: sections.map(\.id))
      }
      return FormTable(
        id: try names.insert(fields.required("id")),
        title: try fields.bilingual("title"),
        section: try section.text(),
        layout: try fields.choice("layout", default: .rows),
        anchors: try fields.required("anchors").texts(),
        blocks: try blocks(of: fields),
        furniture: try fields.texts("furniture"))
    }
  }

  /// The listed blocks, or the table itself as its only block.
  private static func blocks(of table: YAMLFields) throws(Failure) -> [FormBlock] {
    let unit = try table.optional("unit")?.text()
    guard let list = table.optional("blocks") else {
      return [try block(of: table, id: "", unit: unit)]
    }
    var names = FormNames()
    return try list.list().map { (item) throws(Failure) in
      let fields = try item.fields(["id", "banner", "unit", "columns", "rows"])
      let id = try names.insert(fields.required("id"))
      return try block(of: fields, id: id, unit: try fields.optional("unit")?.text() ?? unit)
    }
  }

  private static func block(
    of fields: YAMLFields, id: String, unit: String?
  ) throws(Failure) -> FormBlock {
    var columns = FormColumnList(unit: unit)
    try columns.append(fields.required("columns").list())
    var rows = FormRowList()
    try rows.append(fields.required("rows").list())
    return FormBlock(
      id: id, banner: try fields.optional("banner")?.text(),
      columns: columns.columns, rows: rows.rows,
      rowGroups: rows.groups, columnGroups: columns.groups)
  }
}
