import Disclosure

/// Finds the phrasebook that the binary carries.
enum PhrasebookReader {
  static func carried() throws(Failure) -> Phrasebook {
    let file = try EmbeddedFile.named("strings/command.yaml")
    let root = try YAMLReader(parsing: file.bytes, file: file.path)
    return Phrasebook(texts: try BilingualTexts(from: root).texts)
  }
}
