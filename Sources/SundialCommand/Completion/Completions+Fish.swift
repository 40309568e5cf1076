import Disclosure

extension Completions {
  func fish() -> String {
    var lines = ["# fish completion for sundial", "complete -c sundial -f"]
    for command in Command.all {
      let summary = fishQuoted(phrases.summary(of: command.name)[language])
      lines.append(
        "complete -c sundial -n __fish_use_subcommand -a \(command.name.rawValue) -d \(summary)")
    }
    lines += Command.commonFlags.map { fishLine($0, condition: nil) }
    for command in Command.all {
      let condition = "__fish_seen_subcommand_from \(command.name.rawValue)"
      lines += command.flags.map { fishLine($0, condition: condition) }
      lines += command.operands.map { fishLine($0, condition: condition) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func fishLine(_ flag: Flag, condition: String?) -> String {
    var line = "complete -c sundial"
    if let condition { line += " -n '\(condition)'" }
    if let letter = flag.letter { line += " -s \(letter)" }
    line += flag.longNames.map { " -l \($0)" }.joined()
    if let kind = flag.value { line += fishValue(kind) }
    return line + " -d " + fishQuoted(phrases.text(of: flag)[language])
  }

  private func fishLine(_ operand: Operand, condition: String) -> String {
    var line = "complete -c sundial -n '\(condition)'"
    if let choices = choices(of: operand.value) {
      line += " -a \(fishQuoted(choices.joined(separator: " ")))"
    }
    switch operand.value {
    case .path, .subject: line += " -F"
    case .folder: line += " -a '(__fish_complete_directories)'"
    default: break
    }
    return line
  }

  private func fishValue(_ kind: ValueKind) -> String {
    switch kind {
    case .folder: " -x -a '(__fish_complete_directories)'"
    case .path: " -r -F"
    case .choice, .topic:
      " -x -a \(fishQuoted((kind.choices ?? []).joined(separator: " ")))"
    case .number, .text, .subject: " -x"
    }
  }

  private func fishQuoted(_ text: String) -> String {
    var quoted = "'"
    for character in text {
      if character == "'" || character == "\\" { quoted.append("\\") }
      quoted.append(character)
    }
    return quoted + "'"
  }
}
