/// The files of the theme as they lie in the repository, for tests of what is written in them.
enum ThemeFiles {
  static let templates = texts(endingIn: ".mustache")
  static let styles = texts(endingIn: ".css")
  static let strings = texts(endingIn: ".yaml")

  static let document = Repository.text(of: "docs/theme.md")

  /// All style sheets, without what is only for people.
  static let style = styles.map(\.text).joined().replacing(/\/\*(?s:.*?)\*\//, with: "")

  /// The classes that style sheets speak of.
  static let styledClasses = Set(
    style.matches(of: /\.(gp-[a-z0-9-]+)/).map { String($0.output.1) })

  /// The classes that templates give out; `gp-h{{shade}}` is there as `gp-h*`.
  static let givenClasses = Set(
    templates.flatMap { file in
      file.text.matches(of: /class="([^"]*)"/).flatMap { classes(in: String($0.output.1)) }
    })

  /// Those the program writes itself, in charts, prose and cells.
  static let writtenClasses = Set(
    Repository.sources.flatMap { source in
      source.text.matches(of: /\bgp-[a-z0-9-]+/).map { String($0.output) }
    })

  private static func classes(in attribute: String) -> [String] {
    attribute.replacing(/\{\{[#^\/][^}]*\}\}/, with: " ").replacing(/\{\{[^}]*\}\}/, with: "*")
      .split(separator: " ").map(String.init)
  }

  private static func texts(endingIn suffix: String) -> [(path: String, text: String)] {
    Repository.paths(under: "Templates", endingIn: suffix)
      .filter { !$0.hasPrefix("Templates/new/") }.map { ($0, Repository.text(of: $0)) }
  }
}
