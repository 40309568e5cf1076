import Foundation
import Testing

@testable import Templating

/// The published cases of Mustache, where `SUNDIAL_MUSTACHE_SPEC` names the folder that holds them.
@Suite struct MustacheSpecTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let file: String
    let name: String
    let template: TemplateCase

    var testDescription: String { "\(file): \(name)" }
  }

  static let cases: [Case] = {
    guard let folder = ProcessInfo.processInfo.environment["SUNDIAL_MUSTACHE_SPEC"] else {
      return []
    }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".json") }.sorted().flatMap { name in
      MustacheSpecFile.cases(of: URL(filePath: folder).appending(path: name))
    }
  }()

  /// Where we are stricter than Mustache, and the error that says so; `docs/templates.md` has the
  /// reasons.
  static let exceptions: [String: String] = {
    var exceptions: [String: String] = [:]
    for name in unknownNames { exceptions[name] = "unknownName" }
    exceptions["partials: Failed Lookup"] = "unknownTemplate"
    exceptions["partials: Recursion"] = "cycle"
    exceptions["~inheritance: Recursion"] = "cycle"
    return exceptions
  }()

  /// Cases that use a name nothing stands behind, or one that is not visible there.
  static let unknownNames = [
    "interpolation: Ampersand Context Miss Interpolation",
    "interpolation: Basic Context Miss Interpolation",
    "interpolation: Dotted Names - Broken Chain Resolution",
    "interpolation: Dotted Names - Broken Chains",
    "interpolation: Dotted Names - Context Precedence",
    "interpolation: Dotted Names are never single keys",
    "interpolation: Triple Mustache Context Miss Interpolation",
    "inverted: Context",
    "inverted: Context Misses",
    "inverted: Dotted Names - Broken Chains",
    "inverted: List",
    "sections: Context Misses",
    "sections: Dotted Names - Broken Chains",
    "~inheritance: Negative Sections",
  ]

  @Test(arguments: cases)
  func agreesWithMustacheOrIsStricterByChoice(_ test: Case) throws {
    guard let exception = Self.exceptions[test.testDescription] else {
      #expect(try test.template.rendered() == test.template.expected)
      return
    }
    let error = #expect(throws: TemplateError.self) { try test.template.rendered() }
    let problem = "\(error?.problem, default: "nothing")"
    #expect(problem.contains(exception))
  }

  @Test(.enabled(if: !cases.isEmpty))
  func namesOnlyExceptionsThatExist() {
    #expect(Set(Self.exceptions.keys).subtracting(Self.cases.map(\.testDescription)) == [])
  }

  @Test(arguments: exceptions.keys.sorted())
  func documentsEachException(name: String) throws {
    let text = Repository.text(of: "docs/templates.md")
    let parts = name.split(separator: ": ").map(String.init)
    let file = try #require(parts.first)
    #expect(text.contains("\(file): "))
    #expect(text.contains(parts.dropFirst().joined(separator: ": ")))
  }
}
