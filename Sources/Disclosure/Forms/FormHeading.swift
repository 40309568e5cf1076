/// A heading over rows or columns in the file: `group:` where they add up, else `heading:`.
struct FormHeading {
  let id: YAMLReader
  let isSum: Bool
  let members: [YAMLReader]
  private let fields: YAMLFields

  /// Nil where the item is a row or column itself.
  init?(_ item: YAMLReader, over members: String) throws(Failure) {
    guard let kind = ["group", "heading"].first(where: { item.node[$0] != nil }) else { return nil }
    fields = try item.fields([kind, "number", "label", "english", "variants", members])
    id = try fields.required(kind)
    isSum = kind == "group"
    self.members = try fields.required(members).list()
  }

  func group(over members: Range<Int>) throws(Failure) -> FormGroup {
    FormGroup(
      id: try id.text(),
      number: try fields.text("number", default: ""),
      label: try fields.text("label"),
      english: try fields.text("english"),
      variants: try fields.texts("variants"),
      members: members,
      isSum: isSum)
  }
}
