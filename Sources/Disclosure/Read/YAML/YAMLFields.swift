/// The fields of a mapping whose keys have been checked.
package struct YAMLFields: Sendable {
  package let mapping: YAMLReader

  package func optional(_ key: String) -> YAMLReader? {
    mapping.node[key].map { YAMLReader(node: $0, source: mapping.source) }
  }

  package func required(_ key: String) throws(Failure) -> YAMLReader {
    if let value = optional(key) { return value }
    throw mapping.failure(
      Bilingual(chinese: "缺少键「\(key)」", english: "the key “\(key)” is missing"),
      remedy: Bilingual(chinese: "补上「\(key): …」", english: "add `\(key): …`"))
  }

  /// A text that holds more than blanks.
  package func text(_ key: String) throws(Failure) -> String {
    try required(key).words()
  }

  package func text(_ key: String, default text: String) throws(Failure) -> String {
    try optional(key)?.words() ?? text
  }

  /// A list of texts, empty where the key is missing.
  package func texts(_ key: String) throws(Failure) -> [String] {
    try optional(key)?.texts() ?? []
  }

  /// A list, empty where the key is missing.
  package func list(_ key: String) throws(Failure) -> [YAMLReader] {
    try optional(key)?.list() ?? []
  }

  package func bilingual(_ key: String) throws(Failure) -> Bilingual {
    try required(key).bilingual()
  }

  package func flag(_ key: String, default flag: Bool) throws(Failure) -> Bool {
    try optional(key)?.flag() ?? flag
  }

  package func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, default choice: Choice
  ) throws(Failure) -> Choice where Choice.RawValue == String {
    try optional(key)?.choice() ?? choice
  }
}
