package import Disclosure
package import Templating

/// A label of a form; it stays Chinese where the form has no English words for it (`parts/label`).
package struct LabelView: View, Equatable {
  package let label: String
  /// Whether it is Chinese on an English page.
  package let isForeign: Bool

  package static let shape = Shape(.text("label"), .flag("isForeign"))

  package func fill(_ values: inout Values) {
    values.text(label)
    values.flag(isForeign)
  }
}

extension Words {
  package func label(chinese: String, english: String) -> LabelView {
    language == .chinese || english.isEmpty
      ? LabelView(label: chinese, isForeign: language != .chinese)
      : LabelView(label: english, isForeign: false)
  }

  /// With the number the form prints before it: `（一）予以公开`.
  package func label(of row: FormRow) -> LabelView {
    label(chinese: row.number + row.label, english: row.english)
  }

  package func label(of column: FormColumn) -> LabelView {
    label(chinese: column.label, english: column.english)
  }

  package func label(of group: FormGroup) -> LabelView {
    label(chinese: group.number + group.label, english: group.english)
  }

  /// 件, 项 or 万元 in the page's language.
  package func unit(_ unit: String) -> String {
    guard language != .chinese else { return unit }
    switch unit {
    case "件": return self["report.unit.pieces"]
    case "项": return self["report.unit.items"]
    case "万元": return self["report.unit.money"]
    default: return unit
    }
  }
}
