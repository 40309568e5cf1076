import Testing

@Suite struct ArchitectureOfModules {
  /// What each module may import; `ARCHITECTURE.md` gives the reasons.
  static let allowed: [String: Set<String>] = [
    "Disclosure": ["Glibc", "CYAML", "EmbeddedFiles"],
    "Templating": [],
    "Charts": [],
    "Portal": [
      "Glibc", "Synchronization", "CCmarkGFM", "CDeflate", "CBrotli", "CNettle", "CLinux",
      "Disclosure", "Templating", "Charts",
    ],
    "SundialCommand": [
      "Glibc", "Synchronization", "CLinux", "Disclosure", "Portal", "EmbeddedFiles",
    ],
  ]

  @Test func importsOnlyWhatItsRoomMay() {
    let surplus = Repository.sources.flatMap { source in
      let module = String(source.path.split(separator: "/")[1])
      return source.imports.filter { Self.allowed[module]?.contains($0) != true }
        .map { "\(source.path): \($0)" }
    }
    #expect(surplus == [])
  }

  @Test func keepsTheTopLevelAsTheArchitectureNamesIt() {
    let expected: Set = [
      ".ci", ".gitignore", ".swift-format", "ARCHITECTURE.md", "CHANGELOG.md", "CONTRIBUTING.md",
      "Content", "LICENSE", "Makefile", "Package.swift", "README.md", "README.zh-CN.md", "Sources",
      "Templates", "Tests", "docs",
    ]
    let found = Set(Repository.paths().map { String($0.prefix { $0 != "/" }) })
    #expect(found == expected)
  }

  @Test(arguments: [
    ("import Glibc", ["Glibc"]),
    ("@preconcurrency import CYAML", ["CYAML"]),
    ("package import Disclosure // import Foundation", ["Disclosure"]),
    ("let text = \"import Foundation\"", []),
  ])
  func readsImportsOutOfCode(text: String, imports: [String]) {
    #expect(SwiftSource(path: "A.swift", text: text).imports == imports)
  }
}
