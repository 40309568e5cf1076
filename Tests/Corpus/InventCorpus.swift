import Glibc
import Invented

/// `InventCorpus FOLDER REPORTS [SEED]` writes the source folder of an invented site.
@main
struct InventCorpus {
  static func main() {
    let words = CommandLine.arguments
    guard words.count >= 3, let reports = Int(words[2]), (1...100_000).contains(reports) else {
      end(2, "usage: InventCorpus FOLDER REPORTS [SEED]; at most 100000 reports")
    }
    let seed = words.count > 3 ? UInt64(words[3]) ?? 1 : 1
    do throws(Trouble) {
      mkdir(words[1], 0o777)
      try InventedCorpus(reports: reports, seed: seed).forEachFile { (path, text) throws(Trouble) in
        try write(text, to: words[1] + "/" + path)
      }
    } catch {
      end(3, "\(error.path) cannot be written")
    }
  }

  private static func end(_ status: CInt, _ words: String) -> Never {
    let line = Array("InventCorpus: \(words)\n".utf8)
    _ = Glibc.write(STDERR_FILENO, line, line.count)
    exit(status)
  }

  private struct Trouble: Error {
    let path: String
  }

  private static func write(_ text: String, to path: String) throws(Trouble) {
    if let slash = path.lastIndex(of: "/") { mkdir(String(path[..<slash]), 0o777) }
    guard let file = fopen(path, "w") else { throw Trouble(path: path) }
    let isWritten = fputs(text, file) >= 0
    guard fclose(file) == 0, isWritten else { throw Trouble(path: path) }
  }
}
