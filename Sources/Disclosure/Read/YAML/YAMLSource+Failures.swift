// What can be wrong with a YAML file before anybody asks what it means.
extension YAMLSource {
  func tooLarge(at place: Place, limit: Int) -> Failure {
    failure(
      at: place,
      Bilingual(
        chinese: "文件有 \(bytes.count) 字节，最多 \(limit)",
        english: "the file has \(bytes.count) bytes; at most \(limit) are read"),
      remedy: Bilingual(chinese: "拆分文件", english: "split the file"))
  }

  func tooDeep(at place: Place) -> Failure {
    let limit = YAMLParser.greatestDepth
    return failure(
      at: place,
      Bilingual(
        chinese: "嵌套超过 \(limit) 层", english: "lists and mappings nest deeper than \(limit)"),
      remedy: Bilingual(chinese: "减少嵌套", english: "nest less deeply"))
  }

  func aliasRefused(at place: Place) -> Failure {
    failure(
      at: place,
      Bilingual(chinese: "不接受别名（*）", english: "aliases (*) are not accepted"),
      remedy: Bilingual(
        chinese: "把内容写出来；以 * 开头的文字请加引号",
        english: "write the value out; put a text that starts with * in quotes"))
  }

  func tagRefused(at place: Place) -> Failure {
    failure(
      at: place,
      Bilingual(chinese: "不接受标签（!）", english: "tags (!) are not accepted"),
      remedy: Bilingual(
        chinese: "删去标签；以 ! 开头的文字请加引号",
        english: "drop the tag; put a text that starts with ! in quotes"))
  }

  func secondDocument(at place: Place) -> Failure {
    failure(
      at: place,
      Bilingual(
        chinese: "一个文件里有第二份文档", english: "the file holds a second document"),
      remedy: Bilingual(
        chinese: "删去分隔行 --- 或拆成两个文件",
        english: "remove the separator line --- or split the file in two"))
  }

  func keyIsNoText(at place: Place) -> Failure {
    failure(
      at: place,
      Bilingual(chinese: "键应为文字", english: "a key must be a text"),
      remedy: Bilingual(
        chinese: "写成「键: 值」；含花括号的文字请加引号",
        english: "write `key: value`; put a text with braces in quotes"))
  }

  func duplicateKey(_ key: String, at place: Place, firstLine: Int) -> Failure {
    failure(
      at: place,
      Bilingual(
        chinese: "键「\(key)」重复，已见于第 \(firstLine) 行",
        english: "the key “\(key)” stands twice; first on line \(firstLine)"),
      remedy: Bilingual(chinese: "保留一处", english: "keep one of the two"))
  }

  func outOfMemory(at place: Place) -> Failure {
    failure(at: place, Bilingual(chinese: "内存不足", english: "out of memory"))
  }

  func unreadableCharacter(atByte offset: Int, _ problem: String) -> Failure {
    let read = bytes.prefix(offset)
    let line = firstLine + read.count { $0 == UInt8(ascii: "\n") }
    let lineStart = read.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let before = String(decoding: read[lineStart...], as: UTF8.self).unicodeScalars
    // The offset may lie inside the broken character; its column is where it begins.
    let column = before.last == "\u{FFFD}" ? before.count : before.count + 1
    return failure(
      at: Place(line: line, column: column),
      Bilingual(
        chinese: "此处的字节不是 UTF-8 文字，或是控制字符（libyaml：\(problem)）",
        english: "the bytes here are not UTF-8 text, or a control character (libyaml: \(problem))"),
      remedy: Bilingual(chinese: "把文件存为 UTF-8", english: "save the file as UTF-8"))
  }

  /// A slip of syntax in the words of libyaml, with what usually caused it.
  func syntax(_ problem: String, at place: Place) -> Failure {
    failure(
      at: place,
      Bilingual(
        chinese: "YAML 写法有误（libyaml：\(problem)）", english: "YAML syntax: \(problem)"),
      remedy: remedy(for: problem))
  }

  private func remedy(for problem: String) -> Bilingual {
    if problem.contains("mapping values are not allowed") {
      return Bilingual(
        chinese: "检查缩进；文字里含「: 」时加引号",
        english: "check the indentation; put a text that contains `: ` in quotes")
    }
    if problem.contains("cannot start any token") {
      return Bilingual(
        chinese: "缩进用空格，不用制表符；以 @ ` % 开头的文字加引号",
        english: "indent with spaces, not tabs; put a text that starts with @ ` % in quotes")
    }
    if problem.contains("':'") {
      return Bilingual(
        chinese: "冒号用半角，后面空一格：「键: 值」",
        english: "write `key: value` with an ASCII colon and a space after it")
    }
    if problem.contains("end of stream") {
      return Bilingual(
        chinese: "补上缺少的引号或括号", english: "close the quote or bracket that is still open")
    }
    return Bilingual(
      chinese: "检查此处和上一行的缩进、引号和括号",
      english: "check indentation, quotes and brackets here and on the line before")
  }
}
