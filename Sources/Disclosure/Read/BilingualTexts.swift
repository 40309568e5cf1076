/// Texts by key, from a file of nested keys at whose ends stand a Chinese and an English text.
package struct BilingualTexts: Sendable {
  /// The parts of a key joined by dots: `commands.check.summary`.
  package private(set) var texts: [String: Bilingual] = [:]

  package init(from root: YAMLReader) throws(Failure) {
    try read(root, under: "")
  }

  private mutating func read(_ node: YAMLReader, under prefix: String) throws(Failure) {
    for entry in try node.entries() {
      let child = YAMLReader(node: entry.value, source: node.source)
      let key = prefix + entry.key
      if entry.value["zh"] != nil || entry.value["en"] != nil {
        texts[key] = try child.bilingual()
      } else {
        try read(child, under: key + ".")
      }
    }
  }
}
