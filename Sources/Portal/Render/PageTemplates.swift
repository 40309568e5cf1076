package import Disclosure
package import Templating

/// The templates of all kinds of pages with the words of one language, compiled before the first
/// page is written.
package struct PageTemplates: Sendable {
  private let templates: [String: Template]

  package init(_ library: TemplateLibrary, _ words: Words) throws(Failure) {
    let constants = words.constants
    var templates: [String: Template] = [:]
    for view in PageRenderer.views {
      do {
        templates[view.template] = try library.template(
          view.template, stack: [ShellView.shape, view.shape], constants: constants)
      } catch {
        throw Failure(error)
      }
    }
    self.templates = templates
  }

  /// That of one kind of page.
  subscript(view: any PageView.Type) -> Template? { templates[view.template] }
}
