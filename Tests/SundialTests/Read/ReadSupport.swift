import Foundation
import Glibc

@testable import Disclosure

extension SourceText {
  /// The text of a line.
  func string(_ line: Line) -> String {
    String(decoding: bytes[Int(line.start)..<Int(line.end)], as: UTF8.self)
  }

  func string(_ cell: Cell) -> String {
    String(decoding: bytes[Int(cell.start)..<Int(cell.end)], as: UTF8.self)
  }

  /// Every line as `number:text`.
  var marked: [String] { lines.map { "\($0.number):\(string($0))" } }

  /// Every line with cells as `number:cell@grid+span|cell@grid+span`.
  var rows: [String] {
    lines.filter { $0.cellCount > 0 }.map { line in
      let cells = cells[Int(line.firstCell)..<Int(line.firstCell + line.cellCount)]
      let texts = cells.map { cell in
        let span = cell.span > 1 ? "+\(cell.span)" : ""
        return "\(string(cell))@\(cell.gridColumn)\(span)"
      }
      return "\(line.number):" + texts.joined(separator: "|")
    }
  }

  var asideNumbers: [Int] { asides.map { Int($0.line) } }

  var rules: [String] { remarks.map(\.rule) }
}

/// Reads invented text under a name.
func read(_ text: String, as name: String = "a.txt") -> SourceText {
  read(Array(text.utf8), as: name)
}

func read(_ bytes: [UInt8], as name: String = "a.txt") -> SourceText {
  SourceReader().text(of: SourceFile(path: name, bytes: bytes))
}

/// A folder that lives as long as a test.
struct TemporaryFolder: ~Copyable {
  let path: String

  init() {
    var template = Array("/tmp/sundial-test-XXXXXX".utf8CString)
    path = template.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress, let made = mkdtemp(base) else { return "" }
      return String(cString: made)
    }
  }

  /// Writes a file and the folders above it.
  func write(_ relative: String, _ text: String = "一\n") {
    makeParents(of: relative)
    guard let file = fopen(path + "/" + relative, "w") else { return }
    fputs(text, file)
    fclose(file)
  }

  func write(_ relative: String, bytes: [UInt8]) {
    makeParents(of: relative)
    guard let file = fopen(path + "/" + relative, "w") else { return }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }

  func bytes(of relative: String) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path + "/" + relative) else { return [] }
    return Array(data)
  }

  func text(of relative: String) -> String {
    String(decoding: bytes(of: relative), as: UTF8.self)
  }

  /// What lies in a folder, by name.
  func names(in relative: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: path + "/" + relative)
    return names?.sorted() ?? []
  }

  func makeFolder(_ relative: String) {
    makeParents(of: relative)
    mkdir(path + "/" + relative, 0o755)
  }

  func link(_ relative: String, to target: String) {
    makeParents(of: relative)
    symlink(target, path + "/" + relative)
  }

  private func makeParents(of relative: String) {
    var parent = path
    for part in relative.split(separator: "/").dropLast() {
      parent += "/" + part
      mkdir(parent, 0o755)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
