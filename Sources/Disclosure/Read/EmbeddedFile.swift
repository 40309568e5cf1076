internal import EmbeddedFiles

/// The files the binary carries: built-in forms, the table of regions, the strings.
package enum EmbeddedFile {
  /// The names of all files, in the order of their names.
  package static var names: [String] {
    (0..<embedded_file_count()).map { String(cString: embedded_file_at($0).name) }.sorted()
  }

  /// The file with this name, such as `forms/2021.yaml`.
  package static func named(_ name: String) throws(Failure) -> SourceFile {
    for index in 0..<embedded_file_count() {
      let file = embedded_file_at(index)
      guard String(cString: file.name) == name else { continue }
      let bytes = UnsafeBufferPointer(start: file.bytes, count: file.size)
      return SourceFile(path: name, bytes: Array(bytes))
    }
    throw missing(name)
  }

  private static func missing(_ name: String) -> Failure {
    let nearest = NearestSpelling.of(name, among: names)
    return Failure(
      .inputOutput, file: name,
      message: Bilingual(
        chinese: "程序内没有文件「\(name)」", english: "the program carries no file “\(name)”"),
      remedy: nearest.map {
        Bilingual(chinese: "是否指「\($0)」？", english: "did you mean “\($0)”?")
      })
  }
}
