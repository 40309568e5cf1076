import Disclosure

extension Completions {
  func bash() -> String {
    """
    # bash completion for sundial
    _sundial() {
      local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command= word
      for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        case $word in \(commandNames.joined(separator: "|"))) command=$word; break ;; esac
      done
      COMPREPLY=()
      case $command,$prev in
    \(bashFlagValues())
      esac
      case $command in
    \(Command.all.map(bashWords).joined(separator: "\n"))
        *) COMPREPLY=($(compgen -W "\(bashList(commandNames + spellings(of: Command.commonFlags)))" \
    -- "$cur")) ;;
      esac
    }
    complete -o filenames -F _sundial sundial

    """
  }

  private func bashFlagValues() -> String {
    Command.all.flatMap { command in
      command.allFlags.compactMap { flag in
        guard let kind = flag.value else { return nil }
        let patterns = flag.spellings.map { "\(command.name.rawValue),\($0)" }
        return "    \(patterns.joined(separator: "|"))) \(bashReply(kind)); return ;;"
      }
    }.joined(separator: "\n")
  }

  private func bashReply(_ kind: ValueKind) -> String {
    if let choices = choices(of: kind), kind != .subject {
      return "COMPREPLY=($(compgen -W \"\(bashList(choices))\" -- \"$cur\"))"
    }
    switch kind {
    case .folder: return "COMPREPLY=($(compgen -d -- \"$cur\"))"
    case .path: return "COMPREPLY=($(compgen -f -- \"$cur\"))"
    default: return ":"
    }
  }

  private func bashWords(of command: Command) -> String {
    let kind = command.operands.first?.value
    let words = kind.flatMap(choices) ?? []
    let files = kind == .path || kind == .subject ? " $(compgen -f -- \"$cur\")" : ""
    let folders = kind == .folder ? " $(compgen -d -- \"$cur\")" : ""
    let list = bashList(words)
    let flags = bashList(spellings(of: command.allFlags))
    return """
          \(command.name.rawValue)) case $cur in
            -*) COMPREPLY=($(compgen -W "\(flags)" -- "$cur")) ;;
            *) COMPREPLY=($(compgen -W "\(list)" -- "$cur")\(files)\(folders)) ;;
          esac ;;
      """
  }

  private func bashList(_ words: [String]) -> String { words.joined(separator: " ") }

  private func spellings(of flags: [Flag]) -> [String] { flags.flatMap(\.spellings) }
}
