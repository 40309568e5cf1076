import Foundation

/// Swift values spelled for a script.
enum JSONText {
  static func list(_ texts: [String]) -> String {
    (try? JSONEncoder().encode(texts)).map { String(decoding: $0, as: UTF8.self) } ?? "[]"
  }

  static func text(_ text: String) -> String {
    String(list([text]).dropFirst().dropLast())
  }
}
