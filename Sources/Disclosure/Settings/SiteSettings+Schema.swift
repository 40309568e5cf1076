extension SiteSettings {
  /// A JSON Schema of `site.yaml` for editors; the same bytes every time.
  package static func jsonSchema() -> [UInt8] {
    let schema = SchemaNode.members([
      "$schema": .text("http://json-schema.org/draft-07/schema#"),
      "title": .text("site.yaml"),
    ])
    guard case .object(let head) = schema,
      case .object(let body) = SchemaNode.mapping(of: SettingList.all)
    else { return [] }
    var bytes: [UInt8] = []
    SchemaNode.object(head + body).write(to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }
}
