/// Reads the text of a rule, such as `carried_in = last.carried_out`, or of an indicator's formula.
///
/// A side is names joined by `+` and `-`, or `0`; the relation is `=`, `<=` or `>=`; `last.` before
/// a name means the report of the year before. A formula is a sum, or one sum divided by another.
struct EquationParser {
  struct Term: Equatable {
    let name: String
    let sign: Int
    let isOfLastYear: Bool
    /// Where the name begins in the text.
    let offset: Int
  }

  struct Statement: Equatable {
    let left: [Term]
    let relation: Equation.Relation
    let right: [Term]
  }

  /// A sum, or one sum divided by another.
  struct Formula: Equatable {
    let numerator: [Term]
    /// Empty where nothing is divided.
    let denominator: [Term]
  }

  static let mostTerms = 500

  private let reader: YAMLReader
  private let text: [UInt8]
  private var example = "new_received + carried_in = total + carried_out"
  private var position = 0

  static func statement(_ reader: YAMLReader) throws(Failure) -> Statement {
    var parser = EquationParser(reader: reader, text: Array(try reader.text().utf8))
    let left = try parser.sum()
    let relation = try parser.relation()
    let right = try parser.sum()
    try parser.end()
    return Statement(left: left, relation: relation, right: right)
  }

  static func sum(_ reader: YAMLReader) throws(Failure) -> [Term] {
    var parser = EquationParser(reader: reader, text: Array(try reader.text().utf8))
    let sum = try parser.sum()
    try parser.end()
    return sum
  }

  /// Beside `/`, a sum of several terms stands in brackets.
  static func formula(_ reader: YAMLReader) throws(Failure) -> Formula {
    var parser = EquationParser(reader: reader, text: Array(try reader.text().utf8))
    parser.example = "granted / (total - pending)"
    let start = parser.position
    let (numerator, isBracketed) = try parser.operand()
    guard parser.skip("/") else {
      if isBracketed { throw parser.bracketsWithoutDivision(at: start) }
      try parser.end()
      return Formula(numerator: numerator, denominator: [])
    }
    if numerator.count > 1, !isBracketed { throw parser.missingBrackets(at: start) }
    parser.skipSpaces()
    let middle = parser.position
    let (denominator, isClosed) = try parser.operand()
    if denominator.count > 1, !isClosed { throw parser.missingBrackets(at: middle) }
    try parser.end()
    return Formula(numerator: numerator, denominator: denominator)
  }

  private init(reader: YAMLReader, text: [UInt8]) {
    self.reader = reader
    self.text = text
  }

  private mutating func sum() throws(Failure) -> [Term] {
    if skip("0") { return [] }
    var terms = [try term(sign: skip("-") ? -1 : 1)]
    while true {
      if skip("+") {
        terms.append(try term(sign: 1))
      } else if skip("-") {
        terms.append(try term(sign: -1))
      } else {
        return terms
      }
      guard terms.count <= Self.mostTerms else {
        throw failure(Bilingual(chinese: "项过多", english: "too many terms"))
      }
    }
  }

  /// A sum of a formula, in brackets or not; never 0.
  private mutating func operand() throws(Failure) -> (terms: [Term], isBracketed: Bool) {
    let isBracketed = skip("(")
    skipSpaces()
    let start = position
    let terms = try sum()
    guard !terms.isEmpty else {
      position = start
      throw failure(Bilingual(chinese: "这里应有单元格", english: "expected a cell here"))
    }
    guard !isBracketed || skip(")") else {
      throw failure(Bilingual(chinese: "这里应有 + 、- 或 )", english: "expected +, - or ) here"))
    }
    return (terms, isBracketed)
  }

  private mutating func term(sign: Int) throws(Failure) -> Term {
    skipSpaces()
    let start = position
    while position < text.count, Self.isOfName(text[position]) { position += 1 }
    guard start < position else {
      throw failure(Bilingual(chinese: "这里应有名称或 0", english: "expected a name or 0 here"))
    }
    let name = String(decoding: text[start..<position], as: UTF8.self)
    let isOfLastYear = name.hasPrefix("last.")
    return Term(
      name: isOfLastYear ? String(name.dropFirst("last.".count)) : name, sign: sign,
      isOfLastYear: isOfLastYear, offset: start)
  }

  private mutating func relation() throws(Failure) -> Equation.Relation {
    for relation in [Equation.Relation.atMost, .atLeast, .equal] where skip(relation.rawValue) {
      return relation
    }
    throw failure(
      Bilingual(chinese: "这里应有 =、<= 或 >=", english: "expected =, <= or >= here"))
  }

  private mutating func end() throws(Failure) {
    skipSpaces()
    guard position == text.count else {
      throw failure(Bilingual(chinese: "这里应有 + 或 -", english: "expected + or - here"))
    }
  }

  private mutating func skip(_ symbol: String) -> Bool {
    skipSpaces()
    guard text[position...].starts(with: symbol.utf8) else { return false }
    position += symbol.utf8.count
    return true
  }

  private mutating func skipSpaces() {
    while position < text.count, text[position] == UInt8(ascii: " ") { position += 1 }
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."): true
    // A Chinese label in place of an id: take it whole, so that the message can quote it.
    default: byte >= 0x80
    }
  }

  private func missingBrackets(at start: Int) -> Failure {
    failure(
      Bilingual(chinese: "「/」两边的和要加括号", english: "a sum beside `/` stands in brackets"),
      at: start)
  }

  private func bracketsWithoutDivision(at start: Int) -> Failure {
    failure(
      Bilingual(chinese: "没有「/」，不用括号", english: "brackets are for sums beside `/`"), at: start)
  }

  private func failure(_ message: Bilingual, at start: Int? = nil) -> Failure {
    reader.failure(
      atByte: start ?? position, message,
      remedy: Bilingual(chinese: "例如：\(example)", english: "for example: \(example)"))
  }
}
