/// Reads which compressed variants a site has.
enum CompressionList {
  /// In the order of the cases, whatever the order in the file.
  static func compressions(_ reader: YAMLReader) throws(Failure) -> [Compression] {
    var found: [Compression] = []
    for item in try reader.list() {
      let compression = try compression(item)
      if found.contains(compression) { throw repeated(item) }
      found.append(compression)
    }
    return Compression.allCases.filter(found.contains)
  }

  private static func compression(_ reader: YAMLReader) throws(Failure) -> Compression {
    let name = try reader.text()
    if let compression = Compression(rawValue: name) { return compression }
    throw reader.unknown(
      name, among: Compression.names,
      called: Bilingual(chinese: "压缩方式", english: "way of compressing"))
  }

  private static func repeated(_ item: YAMLReader) -> Failure {
    item.failure(
      Bilingual(chinese: "这种压缩方式已经列出", english: "this one is already in the list"),
      remedy: Bilingual(chinese: "删去一处", english: "remove one of the two"))
  }
}
