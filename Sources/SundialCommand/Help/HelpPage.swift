import Disclosure

/// What `--help` prints, for the whole program or for one command.
struct HelpPage {
  let phrases: Phrasebook
  let language: Language
  let width: Int
  let palette: Palette

  /// `sundial --help`.
  func overview() -> String {
    var page = "sundial \(Version.current) – \(phrases[.tagline][language])\n"
    page += heading(.usage) + "  sundial COMMAND [FLAGS] [ARGUMENTS]\n"
    page += heading(.commands)
    page += list(
      Command.all.map { ($0.name.rawValue, phrases.summary(of: $0.name)[language]) })
    page += heading(.topics)
    page += list(
      HelpTopic.allCases.map { ($0.rawValue, phrases.headline(of: $0)[language]) })
    page += heading(.commonFlags) + flagList(Command.commonFlags)
    page += "\n" + TextWrapping.indented(phrases[.moreHelp][language], by: 0, width: width)
    return page
  }

  /// `sundial check --help`.
  func page(of command: Command) -> String {
    let name = command.name
    var page = "sundial \(name.rawValue) – \(phrases.summary(of: name)[language])\n"
    page += heading(.usage) + "  \(command.usage)\n\n"
    page += TextWrapping.indented(phrases.description(of: name)[language], by: 0, width: width)
    if !command.operands.isEmpty {
      page += heading(.operands)
      page += list(
        command.operands.map { ($0.usageName, phrases.text(of: $0, in: name)[language]) })
    }
    if !command.flags.isEmpty { page += heading(.flags) + flagList(command.flags) }
    page += heading(.commonFlags) + flagList(Command.commonFlags)
    page += heading(.examples) + command.examples.map { "  \($0)\n" }.joined()
    return page
  }
}

extension HelpPage {
  private func heading(_ phrase: Phrase) -> String {
    "\n" + palette.paint(phrases[phrase][language], .bold) + "\n"
  }

  private func flagList(_ flags: [Flag]) -> String {
    list(flags.map { ($0.usage, text(of: $0)) })
  }

  private func text(of flag: Flag) -> String {
    let text = phrases.text(of: flag)[language]
    guard !flag.aliases.isEmpty else { return text }
    let names = flag.aliases.map { "--\($0)" }.joined(separator: ", ")
    return text + phrases[.alsoSpelled, ["names": names]][language]
  }

  private func list(_ rows: [(term: String, text: String)]) -> String {
    DefinitionList(width: width).text(
      rows.map { DefinitionList.Row(term: $0.term, text: $0.text) })
  }
}

extension Flag {
  /// As help lists it: `-s, --source DIR`, `    --fail-on error|warning`.
  fileprivate var usage: String {
    let short = letter.map { "-\($0), " } ?? "    "
    return short + "--" + id.rawValue + (value.map { " " + $0.placeholder } ?? "")
  }
}

extension Operand {
  /// As help lists it, choices spelled out.
  fileprivate var usageName: String {
    guard case .choice = value else { return name }
    return "\(name) (\(value.placeholder))"
  }
}
