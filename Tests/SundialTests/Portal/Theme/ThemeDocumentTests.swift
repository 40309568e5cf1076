import Testing

/// What `docs/theme.md` says of the theme, and what lies there.
@Suite struct ThemeDocumentTests {
  @Test func namesEveryFileOfTheTheme() {
    let files = Repository.paths(under: "Templates").filter {
      !$0.hasPrefix("Templates/new/") && !$0.hasPrefix("Templates/pages/")
        && !$0.hasPrefix("Templates/strings/")
    }
    #expect(files.filter { !ThemeFiles.document.contains(Self.name(of: $0)) } == [])
    let folders = ["pages", "strings", "new", "parts", "css"]
    #expect(folders.filter { !ThemeFiles.document.contains("Templates/\($0)") } == [])
  }

  @Test func explainsEveryClassOfTheTemplates() {
    let missing = ThemeFiles.givenClasses.filter { $0.hasPrefix("gp-") && !$0.hasSuffix("*") }
      .subtracting(Self.explained)
    #expect(missing.sorted() == [])
  }

  @Test func explainsOnlyClassesThatExist() {
    let known = ThemeFiles.givenClasses.union(ThemeFiles.styledClasses)
      .union(ThemeFiles.writtenClasses)
    let invented = Self.explained.filter { name in
      !known.contains(name)
        && !known.contains { $0.hasSuffix("*") && name.hasPrefix($0.dropLast()) }
    }
    #expect(invented.sorted() == [])
  }

  /// What the document calls a look has one; what it calls a handle has none.
  @Test func tellsLooksFromHandles() throws {
    let parts = ThemeFiles.document.split(separator: "## Handles")
    let handles = try #require(parts.last, "no chapter on handles").prefix { $0 != "#" }
    let names = Self.classes(in: String(handles))
    #expect(!names.isEmpty)
    #expect(names.intersection(ThemeFiles.styledClasses).sorted() == [])
    let looks = Self.classes(in: String(try #require(parts.first)))
    #expect(looks.subtracting(ThemeFiles.styledClasses).sorted() == [])
  }

  private static let explained = classes(in: ThemeFiles.document)

  /// Names of classes; custom properties begin with `--` and are none.
  private static func classes(in text: String) -> Set<String> {
    Set(
      text.matches(of: /(--)?(gp-[a-z0-9]+(?:-[a-z0-9]+)*)/).filter { $0.output.1 == nil }
        .map { String($0.output.2) })
  }

  /// A part goes by its name, every other file by its path.
  private static func name(of path: String) -> String {
    guard path.hasPrefix("Templates/parts/") else { return path }
    return String(path.dropFirst("Templates/".count).dropLast(".mustache".count))
  }
}
