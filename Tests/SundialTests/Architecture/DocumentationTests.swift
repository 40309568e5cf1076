import Testing

/// What the documentation names exists, and what exists is documented.
@Suite struct ArchitectureOfTheDocumentation {
  static let documents =
    ["README.md", "README.zh-CN.md", "ARCHITECTURE.md", "CONTRIBUTING.md"]
    + Repository.paths(under: "docs", endingIn: ".md")

  static let targets = Set(
    Repository.text(of: "Makefile").split(separator: "\n").compactMap { line in
      line.firstMatch(of: /^([a-z]+):(?!=)/).map { String($0.output.1) }
    })

  @Test(arguments: documents)
  func namesFilesThatExist(document: String) {
    let missing = Self.code(in: document).filter { span in
      Self.isPath(span) && !Repository.exists(span)
    }
    #expect(missing == [], "\(document)")
  }

  @Test(arguments: documents)
  func linksToFilesThatExist(document: String) {
    let folder = document.split(separator: "/").dropLast().joined(separator: "/")
    let links = Repository.text(of: document).matches(of: /\]\(([^)#\s]+)[^)]*\)/)
      .map { String($0.output.1) }
    let missing = links.filter { link in
      !link.contains("://") && !Repository.exists(folder.isEmpty ? link : "\(folder)/\(link)")
    }
    #expect(missing == [], "\(document)")
  }

  /// A worked example that drifts from the code misleads: where a diff names its file, every line
  /// it adds stands there.
  @Test(arguments: documents)
  func showsOnlyLinesThatStandInTheCode(document: String) {
    var target: (path: String, lines: Set<Substring>) = ("", [])
    var missing: [String] = []
    for line in Self.diffLines(of: Repository.text(of: document)) {
      if line.hasPrefix("+++ ") {
        let path = String(line.dropFirst(4))
        target = (path, Set(Repository.text(of: path).split(separator: "\n")))
      } else if !target.path.isEmpty, line.hasPrefix("+"), line.count > 1,
        !target.lines.contains(line.dropFirst())
      {
        missing.append("\(target.path): \(line.dropFirst())")
      }
    }
    #expect(missing == [], "\(document)")
  }

  @Test(arguments: documents)
  func namesMakeTargetsThatExist(document: String) {
    let named = Self.code(in: document).compactMap { span in
      span.firstMatch(of: /^\s*make ([a-z]+)/).map { String($0.output.1) }
    }
    #expect(Set(named).subtracting(Self.targets) == [], "\(document)")
  }

  @Test func explainsEveryMakeTarget() {
    let explained = Repository.text(of: "Makefile").matches(of: /(?m)^([a-z]+):.* ## \S.* \/ \S/)
    #expect(Set(explained.map { String($0.output.1) }) == Self.targets)
    let contributing = Repository.text(of: "CONTRIBUTING.md")
    #expect(Self.targets.filter { !contributing.contains("make \($0)") }.sorted() == [])
  }

  @Test(arguments: [
    ("README.md", 120), ("README.zh-CN.md", 120), ("ARCHITECTURE.md", 200), ("CONTRIBUTING.md", 80),
  ])
  func staysShortEnoughToBeRead(document: String, lines: Int) {
    #expect(
      Repository.text(of: document).split(separator: "\n", omittingEmptySubsequences: false).count
        <= lines + 1)
  }

  /// The lines of a document's blocks marked `diff`.
  private static func diffLines(of text: String) -> [Substring] {
    var isDiff = false
    return text.split(separator: "\n").filter { line in
      if line.hasPrefix("```") { isDiff = line == "```diff" }
      return isDiff
    }
  }

  /// The code spans and the lines of code blocks of a document.
  private static func code(in document: String) -> [String] {
    var spans: [String] = []
    var isBlock = false
    for line in Repository.text(of: document).split(separator: "\n") {
      if line.hasPrefix("```") {
        isBlock.toggle()
      } else if isBlock {
        spans.append(String(line))
      } else {
        spans += line.matches(of: /`([^`]+)`/).map { String($0.output.1) }
      }
    }
    return spans
  }

  /// Whether a code span names a file or folder of the repository, not a pattern of them.
  private static func isPath(_ span: String) -> Bool {
    let roots = ["Sources", "Tests", "Templates", "Content", "docs", ".ci"]
    let first = span.prefix { $0 != "/" }
    return span.contains("/") && roots.contains(String(first))
      && !span.contains { "<>*…{} ".contains($0) }
  }
}
