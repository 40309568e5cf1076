import Foundation

@testable import Disclosure

/// The fictional form of the tests, and short forms written out in a test.
enum FormFixture {
  /// `Fixtures/forms/2027.yaml`.
  static func file2027() throws -> SourceFile {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = tests.appending(path: "Fixtures/forms/2027.yaml")
    return SourceFile(path: "forms/2027.yaml", bytes: Array(try Data(contentsOf: file)))
  }

  static func file(_ text: String, named name: String = "forms/test.yaml") -> SourceFile {
    SourceFile(path: name, bytes: Array(text.utf8))
  }
}

/// The failure a function throws, nil where it throws none.
func thrown(by function: () throws(Failure) -> Void) -> Failure? {
  do {
    try function()
    return nil
  } catch {
    return error
  }
}
