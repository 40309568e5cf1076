/// All templates of a theme, compiled on demand against what a page has to offer.
package struct TemplateLibrary: Sendable {
  private let templates: [String: Result<ParsedTemplate, TemplateError>]

  /// Of two sources with one name the later counts.
  package init(_ sources: [TemplateSource]) {
    var templates: [String: Result<ParsedTemplate, TemplateError>] = [:]
    for source in sources {
      templates[source.name] = Result { () throws(TemplateError) in
        try TemplateParser.parse(source)
      }
    }
    self.templates = templates
  }

  /// The names of all templates, sorted.
  package var names: [String] {
    templates.keys.sorted()
  }

  /// What is wrong with the templates whatever views they are used with, in the order of their
  /// names.
  package var problems: [TemplateError] {
    names.compactMap(problem)
  }

  private func problem(of name: String) -> TemplateError? {
    do throws(TemplateError) {
      guard let template = try templates[name]?.get() else { return nil }
      try TemplateReferences(templates).check(template)
      return nil
    } catch {
      return error
    }
  }

  /// Resolves every name of a template and of the parts it uses.
  ///
  /// `stack` holds the shapes a template may draw on, outermost first; `constants` the texts behind
  /// dotted names such as `{{t.home.title}}`, which are escaped once, here.
  package func template(
    _ name: String, stack: [Shape], constants: [String: String] = [:]
  ) throws(TemplateError) -> Template {
    guard let template = templates[name] else {
      throw TemplateError(
        file: name, line: 1, column: 1, excerpt: "",
        problem: .unknownTemplate(name, allowed: names))
    }
    var compiler = TemplateCompiler(templates, stack: stack, constants: constants)
    return try compiler.compile(try template.get())
  }
}
