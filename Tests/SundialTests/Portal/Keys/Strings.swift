import Foundation

@testable import Disclosure
@testable import Portal

/// The texts of the site as the program carries them, by file and key.
struct Strings {
  private let files: [String: [String: Bilingual]]

  static var all: Strings {
    get throws {
      var files: [String: [String: Bilingual]] = [:]
      for name in EmbeddedFile.names where name.hasPrefix("strings/") {
        guard !["strings/command.yaml", "strings/findings.yaml"].contains(name) else { continue }
        let file = try EmbeddedFile.named(name)
        let root = try YAMLReader(parsing: file.bytes, file: file.path)
        files[name] = try BilingualTexts(from: root).texts
      }
      return Strings(files: files)
    }
  }

  /// The files of a site that replace them by the same texts, each with its key behind it.
  func marked() throws -> [String: String] {
    var marked: [String: String] = [:]
    for (name, texts) in files {
      let stem = name.dropFirst("strings/".count).dropLast(".yaml".count)
      marked["templates/" + name] = try texts.map { key, text in
        let mark = "⟦\(stem).\(key)⟧"
        return
          "\(key): { zh: \(try quoted(text.chinese + mark)), en: \(try quoted(text.english + mark)) }\n"
      }.joined()
    }
    return marked
  }

  /// The keys that stand on a page.
  static func marks(in page: [UInt8]) -> Set<String> {
    let text = String(decoding: page, as: UTF8.self)
    return Set(text.matches(of: /⟦([a-zA-Z0-9.-]+)⟧/).map { String($0.1) })
  }

  /// As YAML takes it from JSON.
  private func quoted(_ text: String) throws -> String {
    String(decoding: try JSONEncoder().encode(text), as: UTF8.self)
  }
}
