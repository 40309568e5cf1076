import Disclosure

extension Completions {
  func zsh() -> String {
    let described = Command.all.map {
      "    \(zshQuoted("\($0.name.rawValue):\(phrases.summary(of: $0.name)[language])"))"
    }
    return """
      #compdef sundial
      _sundial() {
        local -a commands
        commands=(
      \(described.joined(separator: "\n"))
        )
        if (( CURRENT == 2 )); then
          _describe command commands
          _arguments \(Command.commonFlags.flatMap(zshSpecifications).joined(separator: " "))
          return
        fi
        case $words[2] in
      \(Command.all.map(zshCase).joined(separator: "\n"))
        esac
      }
      _sundial "$@"

      """
  }

  private func zshCase(of command: Command) -> String {
    let flags = command.allFlags.flatMap(zshSpecifications)
    let operands = command.operands.map { operand in
      let prefix = operand.count.upperBound > 1 ? "*" : "2"
      return zshQuoted("\(prefix):\(operand.name):\(zshAction(operand.value))")
    }
    let lines = (flags + operands).map { "        \($0)" }.joined(separator: " \\\n")
    return "    \(command.name.rawValue)) _arguments \\\n\(lines) ;;"
  }

  private func zshSpecifications(of flag: Flag) -> [String] {
    let text = zshText(phrases.text(of: flag)[language])
    return flag.spellings.map { spelling in
      guard let kind = flag.value else { return zshQuoted("\(spelling)[\(text)]") }
      let equals = spelling.hasPrefix("--") ? "=" : "+"
      return zshQuoted("\(spelling)\(equals)[\(text)]:\(flag.id.rawValue):\(zshAction(kind))")
    }
  }

  private func zshAction(_ kind: ValueKind) -> String {
    switch kind {
    case .path: "_files"
    case .folder: "_files -/"
    case .subject:
      "_alternative \"subjects:subject:(\(subjects.joined(separator: " ")))\""
        + " \"files:file:_files\""
    case .text, .number: " "
    case .choice, .topic: "(\((kind.choices ?? []).joined(separator: " ")))"
    }
  }

  /// Brackets and colons mean something inside a specification.
  private func zshText(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      if "[]:\\".contains(character) { result.append("\\") }
      result.append(character)
    }
  }

  private func zshQuoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }
}
