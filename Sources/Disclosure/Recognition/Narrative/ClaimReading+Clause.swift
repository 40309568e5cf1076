// From the tokens of a clause to what its numbers state.
extension ClaimReading {
  mutating func readClause(_ tokens: Range<Int>, of bytes: Span<UInt8>) {
    guard !tokens.isEmpty else { return }
    var clause = clause(of: tokens, in: bytes)
    if clause.effect.contains(.disclosure) { memory.isAboutDisclosure = true }
    if clause.effect.contains(.rival) {
      memory.topic = 0
      memory.forgetClause()
      return
    }
    if clause.objects != 0 { memory.topic = clause.objects & ~clause.excluding }
    clause.subject = (memory.topic | lexicon.selfEvident) & ~clause.excluding
    let isAside =
      memory.isOtherYear || !clause.effect.isDisjoint(with: [.comparison, .fraction])
    if let first = clause.firstNumber {
      if !isAside { readNumbers(of: clause, from: first, in: bytes) }
      readShare(of: clause)
      memory.pendingVerbs = isAside ? 0 : memory.pendingVerbs
    } else {
      if !isAside, let denial = clause.denial { readDenial(denial, of: clause, in: bytes) }
      readApplicants(of: clause.tokens)
      (memory.pendingVerbs, memory.pendingExcluding) =
        isAside ? (0, 0) : (clause.verbs, clause.excluding)
    }
  }

  private mutating func clause(of tokens: Range<Int>, in bytes: Span<UInt8>) -> Clause {
    let start = tokens.lowerBound > 0 ? Int(lexer.tokens[tokens.lowerBound - 1].end) : 0
    let end =
      tokens.upperBound < lexer.tokens.count
      ? Int(lexer.tokens[tokens.upperBound].start) : bytes.count
    var clause = Clause(tokens: tokens, start: start, end: end)
    for index in tokens {
      let token = lexer.tokens[index]
      switch token.kind {
      case .word: add(Int(token.index), at: index, to: &clause, in: bytes)
      case .number:
        if clause.firstNumber == nil { clause.firstNumber = index }
        if isMonth(token, in: bytes) { clause.effect.insert(.fraction) }
      case .percentage: if clause.firstNumber == nil { clause.firstNumber = index }
      case .year: memory.isOtherYear = year.map { $0 != Int(token.index) } ?? false
      default: break
      }
    }
    return clause
  }

  private mutating func add(
    _ index: Int, at position: Int, to clause: inout Clause, in bytes: Span<UInt8>
  ) {
    let word = lexicon.words[index]
    clause.excluding |= word.excluding
    clause.verbs |= word.verbs
    clause.effect.formUnion(word.effect)
    if word.effect.contains(.otherYear) { memory.isOtherYear = true }
    if word.effect.contains(.thisYear) { memory.isOtherYear = false }
    if word.denials != 0 { clause.denial = position }
    if word.objects != 0, !word.isBareRequest || isRequest(position, of: clause, in: bytes) {
      clause.objects |= word.objects
    }
  }

  /// Whether 申请 means a request for information: nothing before it in the clause names another
  /// kind of application.
  private func isRequest(_ index: Int, of clause: Clause, in bytes: Span<UInt8>) -> Bool {
    let start = Int(lexer.tokens[index].start)
    let before = index > clause.tokens.lowerBound ? Int(lexer.tokens[index - 1].end) : clause.start
    return start == before || isFilled(before..<start, in: bytes)
  }

  /// `8月` that is no date: the number counts one month.
  private func isMonth(_ token: ProseToken, in bytes: Span<UInt8>) -> Bool {
    let end = Int(token.end)
    guard bytes.han(at: end) == 0x6708, end + 3 < bytes.count else { return false }
    switch bytes.han(at: end + 3) {
    case 0x5E95, 0x672B: return false  // 底 末
    default: return !(UInt8(ascii: "0")...UInt8(ascii: "9") ~= bytes[end + 3])
    }
  }

  private mutating func readApplicants(of tokens: Range<Int>) {
    for index in tokens where lexer.tokens[index].kind == .word {
      let range = lexicon.words[Int(lexer.tokens[index].index)].applicants
      if !range.isEmpty { (memory.applicants, memory.hasSeenApplicant) = (range, true) }
    }
  }
}

// Numbers.
extension ClaimReading {
  private mutating func readNumbers(of clause: Clause, from first: Int, in bytes: Span<UInt8>) {
    let isChannel = clause.effect.contains(.channel) && !clause.effect.contains(.allChannels)
    let isContinued = continuesClause(clause, upTo: first)
    let followsNumber =
      !isContinued && !speaks(clause.tokens.lowerBound..<first, of: clause, before: first)
    // One way of filing is no count of the tables; after the number it is the way of the answer.
    if isChannel, !followsNumber { return }
    var start = clause.tokens.lowerBound
    for index in first..<clause.tokens.upperBound where lexer.tokens[index].kind == .number {
      let next = nextNumber(after: index, in: clause)
      let words = followsNumber ? index + 1..<next : start..<index
      var statement = statement(of: words, in: clause, number: index, bytes)
      if isContinued, statement.verbs == 0 {
        statement.verbs = memory.pendingVerbs
        statement.excluding = memory.pendingExcluding
      }
      emit(statement, of: clause, at: index, in: bytes)
      start = index + 1
    }
    memory.pendingVerbs = clause.verbs
    memory.pendingExcluding = clause.excluding
  }

  private func nextNumber(after index: Int, in clause: Clause) -> Int {
    var next = index + 1
    while next < clause.tokens.upperBound, lexer.tokens[next].kind != .number { next += 1 }
    return next
  }

  /// Whether the clause is only a number that completes the clause before: `，共30件`.
  private func continuesClause(_ clause: Clause, upTo first: Int) -> Bool {
    let number = lexer.tokens[first]
    guard memory.pendingVerbs != 0, number.kind == .number else { return false }
    var words = 0
    for index in clause.tokens.lowerBound..<first {
      let token = lexer.tokens[index]
      guard token.kind == .word, lexicon.words[Int(token.index)].effect.contains(.total) else {
        return false
      }
      words += Int(token.end - token.start)
    }
    return words > 0 && Int(number.start) - clause.start <= words + 3
  }

  /// Whether words before the number say what it counts.
  private func speaks(_ words: Range<Int>, of clause: Clause, before number: Int) -> Bool {
    for index in words where lexer.tokens[index].kind == .word {
      let word = lexicon.words[Int(lexer.tokens[index].index)]
      if word.verbs != 0 || !word.applicants.isEmpty { return true }
      if word.openings != 0, opens(index, of: clause, number: number) { return true }
    }
    return false
  }

  /// Whether the word and the number are the whole clause.
  private func opens(_ index: Int, of clause: Clause, number: Int) -> Bool {
    let token = lexer.tokens[index]
    return Int(token.start) - clause.start <= 1
      && Int(lexer.tokens[number].start) - Int(token.end) <= 3
      && clause.end - Int(lexer.tokens[number].end) <= 3
  }

  private func statement(
    of words: Range<Int>, in clause: Clause, number: Int, _ bytes: Span<UInt8>
  ) -> ClauseStatement {
    var statement = ClauseStatement()
    var applicantWords = 0
    for index in words {
      let token = lexer.tokens[index]
      guard token.kind == .word else { continue }
      let word = lexicon.words[Int(token.index)]
      var verbs = word.verbs
      if word.openings != 0, opens(index, of: clause, number: number) { verbs |= word.openings }
      if verbs & clause.subject != 0 {
        let isJoined = isJoined(statement.lastWord, index, in: bytes)
        statement.add(verbs & clause.subject, token: index, isJoined: isJoined)
      }
      if word.effect.contains(.everyone) { applicantWords += 2 }
      if !word.applicants.isEmpty, memory.hasSeenApplicant || !lexicon.isOther(word.applicants) {
        applicantWords += 1
        statement.applicants = word.applicants
      }
    }
    // Several applicants in one breath are all applicants together.
    if applicantWords > 1 { statement.applicants = 0..<0 }
    return statement
  }

  /// Whether two words are members of one list.
  private func isJoined(_ left: Int?, _ right: Int, in bytes: Span<UInt8>) -> Bool {
    guard let left else { return false }
    if (left + 1..<right).contains(where: { lexer.tokens[$0].kind == .enumeration }) { return true }
    let gap = Int(lexer.tokens[left].end)..<Int(lexer.tokens[right].start)
    guard gap.count > 0, gap.count <= 24 else { return false }
    let joiners = ProseVocabulary.joiners
    return joiners.contains { bytes.holds($0, at: gap.lowerBound) }
  }

  private mutating func emit(
    _ statement: ClauseStatement, of clause: Clause, at index: Int, in bytes: Span<UInt8>
  ) {
    let number = lexer.numbers[Int(lexer.tokens[index].index)]
    guard number.patterns != 0 else { return }
    let taken = clause.subject & ~statement.excluding & number.patterns
    if !statement.applicants.isEmpty { note(statement.applicants) }
    let draft = ClaimDraft(
      number: number, token: index, clause: clause,
      applicants: statement.applicants.isEmpty ? memory.applicants : statement.applicants,
      isDivided: !statement.applicants.isEmpty || memory.listsApplicants)
    let members = statement.members(within: taken)
    if !members.isEmpty {
      append(draft, members: members, others: statement.others(within: taken), in: bytes)
    } else if statement.verbs == 0, !statement.applicants.isEmpty {
      appendShareOfLead(draft, within: taken, in: bytes)
    }
  }

  private mutating func note(_ applicants: Range<Int>) {
    (memory.applicants, memory.hasSeenApplicant) = (applicants, true)
  }
}

// Denials and shares.
extension ClaimReading {
  /// `未收到政府信息公开申请`: zero, where after the denial nothing stands but what it denies.
  private mutating func readDenial(_ denial: Int, of clause: Clause, in bytes: Span<UInt8>) {
    let word = lexicon.words[Int(lexer.tokens[denial].index)]
    var (objects, verbs, position) = (UInt128(0), UInt128(0), Int(lexer.tokens[denial].end))
    for index in denial + 1..<clause.tokens.upperBound {
      let token = lexer.tokens[index]
      guard isFilled(position..<Int(token.start), in: bytes) else { return }
      if token.kind == .word {
        let word = lexicon.words[Int(token.index)]
        objects |= word.objects
        verbs |= word.verbs & lexicon.selfEvident
      }
      position = Int(token.end)
    }
    guard isFilled(position..<clause.end, in: bytes) else { return }
    var denied = word.denials & (objects | verbs) & ~clause.excluding
    let number = ProseNumber(value: .zero, isApproximate: false, patterns: .max, isMoney: false)
    let draft = ClaimDraft(
      number: number, token: denial, clause: clause, applicants: 0..<0, isDivided: false)
    while denied != 0 {
      let pattern = denied.trailingZeroBitCount
      denied &= denied - 1
      append(draft, members: [pattern], others: [], in: bytes)
    }
  }

  /// Whether the bytes say nothing that matters.
  private func isFilled(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    var position = range.lowerBound
    while position < range.upperBound {
      let filler = ProseVocabulary.fillers.first { bytes.holds($0, at: position) }
      guard let filler else { return false }
      position += filler.utf8CodeUnitCount
    }
    return position == range.upperBound
  }

  /// `占83.3%` belongs to the number before it.
  private mutating func readShare(of clause: Clause) {
    guard clause.effect.contains(.share), claims.count > firstClaim else { return }
    let last = claims.count - 1
    for index in clause.tokens where lexer.tokens[index].kind == .percentage {
      let between = memory.lastClaimToken + 1..<max(index, memory.lastClaimToken + 1)
      guard claims[last].share == nil,
        !between.contains(where: { lexer.tokens[$0].kind == .number })
      else { return }
      claims[last].share = lexer.numbers[Int(lexer.tokens[index].index)].value
      return
    }
  }
}
