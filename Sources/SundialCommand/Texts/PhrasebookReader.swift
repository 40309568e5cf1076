import Disclosure

/// Reads the phrasebook: nested keys, at whose ends stand a Chinese and an English text.
struct PhrasebookReader {
  private var texts: [String: Bilingual] = [:]

  /// The phrasebook the binary carries.
  static func carried() throws(Failure) -> Phrasebook {
    let file = try EmbeddedFile.named("strings/command.yaml")
    return try phrasebook(from: YAMLReader(parsing: file.bytes, file: file.path))
  }

  static func phrasebook(from root: YAMLReader) throws(Failure) -> Phrasebook {
    var reader = PhrasebookReader()
    try reader.read(root, under: "")
    return Phrasebook(texts: reader.texts)
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
