/// The forms Sundial knows: those it carries, and those a site adds or puts in their place.
package struct FormLibrary: Equatable, Sendable {
  /// In the order of their ids.
  package let forms: [Form]
  /// Forms with one table of another form, as mixed reports follow them.
  package let mixtures: [Form]
  /// The quantities that the forms may speak of, in the order in which pages list them.
  package let indicators: [Indicator]

  /// The built-in forms with those of a site's `forms/` folder; a file replaces the built-in form
  /// whose id it has.
  package init(overrides: [SourceFile] = []) throws(Failure) {
    let indicators = try IndicatorFile.builtIn()
    var origins: [String: String] = [:]
    var forms: [String: Form] = [:]
    for file in overrides {
      let form = try FormFile.form(from: file, indicators: indicators)
      if let other = origins.updateValue(file.path, forKey: form.id) {
        throw Self.duplicate(form.id, file.path, other)
      }
      forms[form.id] = form
    }
    for name in EmbeddedFile.names where name.hasPrefix("forms/") {
      let form = try FormFile.form(from: EmbeddedFile.named(name), indicators: indicators)
      if forms[form.id] == nil { forms[form.id] = form }
    }
    self.forms = forms.values.sorted { $0.id < $1.id }
    mixtures = Self.mixtures(of: self.forms)
    self.indicators = indicators
  }

  /// The forms the binary carries.
  package static func builtIn() throws(Failure) -> FormLibrary {
    try FormLibrary()
  }

  /// Every form a report may follow.
  package var all: [Form] { forms + mixtures }

  package subscript(id: String) -> Form? {
    forms.first { $0.id == id } ?? mixtures.first { $0.id == id }
  }

  private static func duplicate(_ id: String, _ file: String, _ other: String) -> Failure {
    Failure(
      .configuration, file: file,
      message: Bilingual(
        chinese: "格式「\(id)」已由 \(other) 定义", english: "the form “\(id)” is already in \(other)"),
      remedy: Bilingual(
        chinese: "改用另一个 id，或删去其中一个文件", english: "use another id, or remove one file"))
  }
}
