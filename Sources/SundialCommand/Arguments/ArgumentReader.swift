import Disclosure

/// Reads a command line against the list of commands.
///
/// Flags may stand anywhere, `--flag value` and `--flag=value` alike; one-letter flags may be
/// joined (`-qv`, `-j4`); `--` ends the flags; of contradicting flags the last one counts.
struct ArgumentReader {
  /// The words after `sundial`.
  let words: [String]
  private let phrases: Phrasebook

  private var next = 0
  private var flagsEnded = false
  private var command: Command?
  private var commandPosition: Int?
  private var invocation = Invocation()
  /// Where each operand stands in `words`.
  private var operandPositions: [Int] = []

  init(_ words: [String], phrases: Phrasebook) {
    self.words = words
    self.phrases = phrases
  }

  static func invocation(
    of words: [String], phrases: Phrasebook
  ) throws(Failure) -> Invocation {
    var reader = ArgumentReader(words, phrases: phrases)
    return try reader.read()
  }

  private mutating func read() throws(Failure) -> Invocation {
    try findCommand()
    while next < words.count {
      let position = next
      next += 1
      try readWord(at: position)
    }
    try checkOperands()
    return invocation
  }
}

extension ArgumentReader {
  /// Flags may come before the command, and which flags there are depends on the command; so the
  /// command is looked for first, stepping over the values of flags.
  private mutating func findCommand() throws(Failure) {
    guard let position = positionOfCommand() else { return }
    guard let name = Command.Name(rawValue: words[position]) else {
      throw unknownCommand(at: position)
    }
    command = Command.named(name)
    commandPosition = position
    invocation.command = name
  }

  private func positionOfCommand() -> Int? {
    var position = 0
    while position < words.count {
      let word = words[position]
      if word == "--" { return position + 1 < words.count ? position + 1 : nil }
      if !isFlag(word) { return position }
      position += takesNextWord(word) ? 2 : 1
    }
    return nil
  }

  private func isFlag(_ word: String) -> Bool {
    word.utf8.count > 1 && word.hasPrefix("-")
  }

  private func takesNextWord(_ word: String) -> Bool {
    let flags = Command.all.flatMap(\.allFlags)
    return flags.contains { $0.value != nil && $0.spellings.contains(word) }
  }
}

extension ArgumentReader {
  private mutating func readWord(at position: Int) throws(Failure) {
    let word = words[position]
    if flagsEnded || !isFlag(word) {
      readOperand(at: position)
    } else if word == "--" {
      flagsEnded = true
    } else if word.hasPrefix("--") {
      try readLongFlag(at: position)
    } else {
      try readLetters(at: position)
    }
  }

  private mutating func readOperand(at position: Int) {
    guard position != commandPosition else { return }
    invocation.operands.append(words[position])
    operandPositions.append(position)
  }

  private mutating func readLongFlag(at position: Int) throws(Failure) {
    let parts = words[position].dropFirst(2).split(
      separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let flag = knownFlags.first(where: { $0.longNames.contains(name) }) else {
      throw unknownFlag("--" + name, at: position)
    }
    try settle(flag, typed: "--" + name, attached: parts.dropFirst().first, at: position)
  }

  /// `-q`, `-qv`, `-j4`, `-j=4`, `-j 4`.
  private mutating func readLetters(at position: Int) throws(Failure) {
    var letters = words[position].dropFirst()
    while let letter = letters.popFirst() {
      guard let flag = knownFlags.first(where: { $0.letter == letter }) else {
        throw unknownFlag("-\(letter)", at: position)
      }
      guard flag.value != nil else {
        try settle(flag, typed: "-\(letter)", attached: nil, at: position)
        continue
      }
      let attached = letters.first == "=" ? letters.dropFirst() : letters
      try settle(
        flag, typed: "-\(letter)", attached: letters.isEmpty ? nil : attached, at: position)
      return
    }
  }

  private var knownFlags: [Flag] { command?.allFlags ?? Command.commonFlags }
}

extension ArgumentReader {
  private mutating func settle(
    _ flag: Flag, typed: String, attached: Substring?, at position: Int
  ) throws(Failure) {
    guard let kind = flag.value else {
      if attached != nil { throw failure(.flagTakesNoValue, ["flag": typed], at: position) }
      return settle(switch: flag)
    }
    let valuePosition = attached == nil ? next : position
    guard let value = attached.map(String.init) ?? takeWord() else {
      throw failure(
        .flagNeedsValue, ["flag": typed, "placeholder": kind.placeholder], at: position)
    }
    try check(value, kind, named: typed, at: valuePosition)
    invocation.values[flag.id] = value
  }

  private mutating func settle(switch flag: Flag) {
    if let meaning = flag.meaning {
      invocation.values[meaning.flag] = meaning.value
    } else {
      invocation.switches.insert(flag.id)
    }
  }

  private mutating func takeWord() -> String? {
    guard next < words.count else { return nil }
    defer { next += 1 }
    return words[next]
  }

  private func check(
    _ value: String, _ kind: ValueKind, named name: String, at position: Int
  ) throws(Failure) {
    if case .number(let range) = kind {
      guard let number = Int(value), range.contains(number) else {
        let limits = ["least": String(range.lowerBound), "most": String(range.upperBound)]
        throw failure(
          .notANumber, limits.merging(["name": name, "value": value]) { $1 }, at: position)
      }
    }
    if value.isEmpty { throw failure(.emptyValue, ["name": name], at: position) }
    guard let choices = kind.choices, !choices.contains(value) else { return }
    throw failure(
      .unknownChoice, ["name": name, "value": value, "choices": choices.joined(separator: ", ")],
      nearest: NearestSpelling.of(value, among: choices), at: position)
  }

  private func checkOperands() throws(Failure) {
    guard let command, !invocation.has(.help), !invocation.has(.version) else { return }
    let least = command.operands.reduce(0) { $0 + $1.count.lowerBound }
    let most = command.operands.reduce(0) { $0 + $1.count.upperBound }
    if invocation.operands.count < least {
      throw failure(
        .missingOperand, ["command": command.name.rawValue, "usage": command.usage],
        at: words.count)
    }
    if invocation.operands.count > most {
      throw failure(
        .surplusOperand,
        ["operand": invocation.operands[most], "usage": command.usage], at: operandPositions[most])
    }
    try checkOperandValues(command)
  }

  private func checkOperandValues(_ command: Command) throws(Failure) {
    guard let operand = command.operands.first else { return }
    for (value, position) in zip(invocation.operands, operandPositions) {
      try check(value, operand.value, named: operand.name, at: position)
    }
  }
}

extension ArgumentReader {
  private func unknownCommand(at position: Int) -> Failure {
    let names = Command.Name.allCases.map(\.rawValue)
    return failure(
      .unknownCommand, ["name": words[position], "choices": names.joined(separator: ", ")],
      nearest: NearestSpelling.of(words[position], among: names), at: position)
  }

  private func unknownFlag(_ typed: String, at position: Int) -> Failure {
    let names = knownFlags.flatMap(\.longNames).map { "--" + $0 }
    let name = command.map { "sundial \($0.name.rawValue)" } ?? "sundial"
    return failure(
      .unknownFlag, ["flag": typed, "command": name],
      nearest: NearestSpelling.of(typed, among: names), at: position)
  }

  /// The failure, with the command line as its excerpt and the place of the word in it.
  private func failure(
    _ complaint: Complaint, _ values: [String: String], nearest: String? = nil, at position: Int
  ) -> Failure {
    let before = (["sundial"] + words.prefix(position)).joined(separator: " ")
    return phrases.failure(
      .usage, complaint, values, nearest: nearest,
      place: Place(line: 1, column: before.unicodeScalars.count + 2),
      excerpt: (["sundial"] + words).joined(separator: " "))
  }
}
