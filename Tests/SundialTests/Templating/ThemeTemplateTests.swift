import Testing

@testable import Templating

/// The templates the program carries.
@Suite struct ThemeTemplateTests {
  @Test func refersOnlyToTemplatesThatExist() {
    let library = TemplateLibrary(
      Repository.paths(under: "Templates", endingIn: ".mustache").map { path in
        TemplateSource(
          name: String(path.dropFirst("Templates/".count).dropLast(".mustache".count)), file: path,
          bytes: Array(Repository.text(of: path).utf8))
      })
    #expect(library.names.contains("layout"))
    #expect(library.problems == [])
  }
}
