internal import EmbeddedFiles
import Glibc

/// The files the binary carries: built-in forms, the table of regions, the strings.
package enum EmbeddedFile {
  /// The names of all files, in the order of their names.
  package static var names: [String] {
    (0..<embedded_file_count()).map { String(cString: embedded_file_at($0).name) }.sorted()
  }

  /// The file with this name, such as `forms/2021.yaml`.
  package static func named(_ name: String) throws(Failure) -> SourceFile {
    let index = name.withCString { name in
      (0..<embedded_file_count()).first { strcmp(embedded_file_at($0).name, name) == 0 }
    }
    guard let file = index.map(embedded_file_at) else { throw missing(name) }
    let bytes = UnsafeBufferPointer(start: file.bytes, count: file.size)
    return SourceFile(path: name, bytes: Array(bytes))
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
