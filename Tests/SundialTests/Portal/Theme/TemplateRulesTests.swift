import Foundation
import Testing

@testable import Disclosure
@testable import Portal

/// What holds for every template, word by word.
@Suite struct TemplateRulesTests {
  @Test func writesNeitherStylesNorScripts() {
    let banned = /<script|<style|\sstyle=|\son[a-z]+=|javascript:|<iframe|<object|<embed/
    let found = ThemeFiles.templates.filter { $0.text.firstMatch(of: banned) != nil }.map(\.path)
    #expect(found == [])
  }

  @Test func asksNoOtherHost() {
    let found = ThemeFiles.templates.flatMap { file in
      file.text.matches(of: /(?:src|href)="https?:[^"]*"/).map { "\(file.path): \($0.output)" }
    }
    #expect(found == [])
  }

  /// A table scrolls by itself, is reached by keyboard and says what it is.
  @Test func setsEveryTableIntoAScrollerWithAName() {
    for file in ThemeFiles.templates {
      let tables = file.text.split(separator: "<table", omittingEmptySubsequences: false)
      for before in tables.dropLast() {
        let opening = before.split(separator: "<").last ?? ""
        #expect(
          opening.hasPrefix("div class=\"gp-scroll\"") && opening.contains("role=\"region\"")
            && opening.contains("tabindex=\"0\"") && opening.contains("aria-labelledby="),
          "\(file.path)")
      }
    }
  }

  @Test func givesEveryHeaderAScope() {
    let found = ThemeFiles.templates.flatMap { file in
      file.text.matches(of: /<th(?:\s[^>]*)?>/).map(\.output)
        .filter { !$0.contains("scope=") }.map { "\(file.path): \($0)" }
    }
    #expect(found == [])
  }

  @Test func prefixesEveryClass() {
    #expect(
      ThemeFiles.givenClasses.filter { !$0.hasPrefix("gp-") && $0 != "gp" && $0 != "*" } == [])
  }

  @Test func namesOnlyTextsThatExist() throws {
    let folder = try SourceFolder(opening: Repository.root.appending(path: "Content").path)
    let keys = Set(try Theme(of: folder).words(in: .chinese).keys)
    let missing = ThemeFiles.templates.flatMap { file in
      file.text.matches(of: /\{\{t\.([a-zA-Z0-9.-]+)\}\}/).map { String($0.output.1) }
        .filter { !keys.contains($0) }.map { "\(file.path): \($0)" }
    }
    #expect(missing == [])
  }

  @Test func saysEverythingInBothLanguages() throws {
    let folder = try SourceFolder(opening: Repository.root.appending(path: "Content").path)
    let theme = try Theme(of: folder)
    let chinese = theme.words(in: .chinese)
    let english = theme.words(in: .english)
    #expect(chinese.keys == english.keys)
    #expect(chinese.keys.count > 200)
    // One language may need no word where the other does: a blank, a counter behind a number.
    #expect(chinese.keys.filter { chinese[$0].isEmpty && english[$0].isEmpty } == [])
    let uneven = chinese.keys.filter { key in
      !Self.placeholders(of: english[key]).isSubset(of: Self.placeholders(of: chinese[key]))
    }
    #expect(uneven == [])
  }

  /// English may leave a counter out, never ask for a value that Chinese does not have.
  private static func placeholders(of text: String) -> Set<Substring> {
    Set(text.matches(of: /\{([a-z]+)\}/).map(\.output.1))
  }
}
