import Templating

/// ① with the place of its finding on the same page.
struct PageMarkView: View {
  let numbered: FindingIndex.Numbered

  static let shape = Shape(.text("sign"), .link("finding"))

  func fill(_ values: inout Values) {
    values.text { $0.append(circled: numbered.number) }
    values.link(anchorOf: numbered)
  }
}
