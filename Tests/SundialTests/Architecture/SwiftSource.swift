/// A Swift file, and its code with comments and string literals blanked out.
struct SwiftSource {
  let path: String
  let text: String
  /// As many lines as `text`; where a comment or a literal stood, there are spaces.
  let codeLines: [String]

  init(path: String, text: String) {
    self.path = path
    self.text = text
    codeLines = Self.blank(text).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  /// Its name without folder and extension.
  var name: String {
    String(path.split(separator: "/").last?.dropLast(".swift".count) ?? "")
  }

  /// The modules it imports.
  var imports: [String] {
    codeLines.compactMap { line in
      let words = line.split(separator: " ")
      guard let verb = words.firstIndex(of: "import"), verb + 1 < words.count else { return nil }
      return String(words[verb + 1])
    }
  }

  /// The places, `path:line`, of every code line that `pattern` matches.
  func places(matching pattern: Regex<Substring>) -> [String] {
    codeLines.indices.filter { codeLines[$0].contains(pattern) }.map { "\(path):\($0 + 1)" }
  }

  /// Whether the code declares a type that its file's name promises: `Cell.swift` and
  /// `Cell+Text.swift` hold `Cell`, `CommandList.swift` may extend `Command`, `Rule.swift` may hold
  /// several kinds of rule.
  func declares(typeNamedBy name: String) -> Bool {
    let promised = String(name.prefix { $0 != "+" })
    let keywords = ["struct", "enum", "class", "actor", "protocol", "typealias", "extension"]
    return codeLines.contains { line in
      let words = line.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
      return zip(words, words.dropFirst()).contains { keyword, type in
        keywords.contains(keyword) && (promised.hasPrefix(type) || type.hasSuffix(promised))
      }
    }
  }

  /// The places where one of the functions is called: not a method of a value, nor a function,
  /// case or closure of that name that the file declares.
  func calls(to functions: Set<String>) -> [String] {
    var calls: [(name: String, line: Int)] = []
    var ours: Set<String> = []
    for (index, line) in codeLines.enumerated() {
      for (name, before) in Self.invocations(in: Array(line.utf8)) where functions.contains(name) {
        if before.hasSuffix("func") || before.hasSuffix("case") {
          ours.insert(name)
        } else if before.hasSuffix("Glibc.") || !before.hasSuffix(".") {
          calls.append((name, index + 1))
        }
      }
    }
    for name in Set(calls.map(\.name))
    where codeLines.contains(where: { $0.contains("\(name): (") }) {
      ours.insert(name)
    }
    return calls.filter { !ours.contains($0.name) }.map { "\(path):\($0.line): \($0.name)" }
  }

  /// The names before an opening parenthesis, each with the text before it.
  private static func invocations(in line: [UInt8]) -> [(name: String, before: String)] {
    line.indices.filter { line[$0] == UInt8(ascii: "(") }.compactMap { end in
      var start = end
      while start > 0, isPartOfName(line[start - 1]) { start -= 1 }
      guard start < end else { return nil }
      var before = start
      while before > 0, line[before - 1] == UInt8(ascii: " ") { before -= 1 }
      return (
        String(decoding: line[start..<end], as: UTF8.self),
        String(decoding: line[..<before], as: UTF8.self)
      )
    }
  }

  private static func isPartOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "`"):
      true
    default: false
    }
  }

  // Knows line comments and single-line, multi-line and raw literals: all that the house uses.
  // On bytes, for this runs over every file of the house in a debug build.
  private static func blank(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var position = 0
    while position < bytes.count {
      if bytes[position...].starts(with: "//".utf8) {
        position = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      } else if let end = endOfLiteral(at: position, in: bytes) {
        result += Array("\"".utf8)
        result += bytes[position..<end].filter { $0 == UInt8(ascii: "\n") }
        result += Array("\"".utf8)
        position = end
      } else {
        result.append(bytes[position])
        position += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Where the literal that begins here ends; nil where none begins.
  private static func endOfLiteral(at start: Int, in bytes: [UInt8]) -> Int? {
    guard bytes[start] == UInt8(ascii: "#") || bytes[start] == UInt8(ascii: "\"") else {
      return nil
    }
    let hashes = bytes[start...].prefix { $0 == UInt8(ascii: "#") }
    let body = start + hashes.count
    guard body < bytes.count, bytes[body] == UInt8(ascii: "\"") else { return nil }
    let quotes = bytes[body...].starts(with: "\"\"\"".utf8) ? "\"\"\"" : "\""
    let end = Array(quotes.utf8) + hashes
    var position = body + quotes.utf8.count
    while position < bytes.count, !bytes[position...].starts(with: end) {
      position += bytes[position] == UInt8(ascii: "\\") && hashes.isEmpty ? 2 : 1
    }
    return min(position + end.count, bytes.count)
  }
}
