import Invented

/// A way in which a report gets damaged between the office that printed it and the file we read.
enum Mutation: String, CaseIterable {
  case flipBytes, dropLine, duplicateLine, swapLines, joinLines
  case removeTabs, addTabs, dropCell, replaceDigits, widenDigits
  case truncate, cutMiddle, mixEncodings, insertNUL, repeatLine

  func apply(to bytes: [UInt8], using generator: inout SeededGenerator) -> [UInt8] {
    guard !bytes.isEmpty else { return bytes }
    switch self {
    case .flipBytes: return Self.flip(bytes, using: &generator)
    case .truncate: return Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &generator)))
    case .cutMiddle: return Self.cut(bytes, using: &generator)
    case .insertNUL:
      let position = Int.random(in: 0...bytes.count, using: &generator)
      return bytes[..<position] + [0] + bytes[position...]
    case .mixEncodings: return Self.mixEncodings(bytes, using: &generator)
    case .replaceDigits: return Self.replaceDigits(bytes, using: &generator)
    case .widenDigits: return Self.widenDigits(bytes, using: &generator)
    default: return changeLines(bytes, using: &generator)
    }
  }

  private func changeLines(_ bytes: [UInt8], using generator: inout SeededGenerator) -> [UInt8] {
    let newline = UInt8(ascii: "\n")
    var lines = bytes.split(separator: newline, omittingEmptySubsequences: false).map(Array.init)
    let chosen = Int.random(in: lines.indices, using: &generator)
    let other = Int.random(in: lines.indices, using: &generator)
    switch self {
    case .dropLine: lines.remove(at: chosen)
    case .duplicateLine: lines.insert(lines[chosen], at: other)
    case .swapLines: lines.swapAt(chosen, other)
    case .joinLines:
      guard chosen != other else { break }
      lines[other] += lines[chosen]
      lines.remove(at: chosen)
    case .repeatLine:
      lines.insert(contentsOf: Array(repeating: lines[chosen], count: 40), at: other)
    default: lines[chosen] = changeCells(lines[chosen], using: &generator)
    }
    return Array(lines.joined(separator: [newline]))
  }

  private func changeCells(_ line: [UInt8], using generator: inout SeededGenerator) -> [UInt8] {
    let tab = UInt8(ascii: "\t")
    var cells = line.split(separator: tab, omittingEmptySubsequences: false).map(Array.init)
    let chosen = Int.random(in: cells.indices, using: &generator)
    switch self {
    case .removeTabs: return line.filter { $0 != tab }
    case .addTabs: cells.insert([], at: chosen)
    default: cells.remove(at: chosen)
    }
    return Array(cells.joined(separator: [tab]))
  }

  private static func flip(_ bytes: [UInt8], using generator: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...8, using: &generator) {
      let position = Int.random(in: bytes.indices, using: &generator)
      bytes[position] = UInt8.random(in: 0...255, using: &generator)
    }
    return bytes
  }

  private static func cut(_ bytes: [UInt8], using generator: inout SeededGenerator) -> [UInt8] {
    let start = Int.random(in: 0...bytes.count, using: &generator)
    let end = Int.random(in: start...bytes.count, using: &generator)
    return Array(bytes[..<start] + bytes[end...])
  }

  private static func replaceDigits(
    _ bytes: [UInt8], using generator: inout SeededGenerator
  ) -> [UInt8] {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    return bytes.map { byte in
      guard digits.contains(byte), Int.random(in: 0..<12, using: &generator) == 0 else {
        return byte
      }
      return UInt8.random(in: digits, using: &generator)
    }
  }

  /// Digits as full-width forms, with signs, separators, decimals and far too many of them.
  private static func widenDigits(
    _ bytes: [UInt8], using generator: inout SeededGenerator
  ) -> [UInt8] {
    let spellings = ["９", "-1", "+2", "1,438", "3.14", "99999999999999999999", "—", "/", "无", "5件"]
    return bytes.flatMap { byte -> [UInt8] in
      let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      guard isDigit, Int.random(in: 0..<30, using: &generator) == 0 else { return [byte] }
      return Array((spellings.randomElement(using: &generator) ?? "").utf8)
    }
  }

  /// A stretch of GB18030 inside UTF-8, as pasted by a careless editor.
  private static func mixEncodings(
    _ bytes: [UInt8], using generator: inout SeededGenerator
  ) -> [UInt8] {
    // 行政复议 in GB18030, then a half character.
    let foreign: [UInt8] = [0xD0, 0xD0, 0xD5, 0xFE, 0xB8, 0xB4, 0xD2, 0xE9, 0xB8]
    let position = Int.random(in: 0...bytes.count, using: &generator)
    return bytes[..<position] + foreign + bytes[position...]
  }
}
