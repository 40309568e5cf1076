import Disclosure

/// The manual page in roff, written from the list of commands.
struct ManualPage {
  let phrases: Phrasebook
  let language: Language

  func text() -> String {
    var page = ".TH SUNDIAL 1 \"\" \"sundial \(Version.current)\"\n"
    page += section("NAME") + "sundial \\- \(escaped(phrases[.tagline][language]))\n"
    page += section("SYNOPSIS")
    page += Command.all.map { ".B " + escaped($0.usage) + "\n.br\n" }.joined()
    page += section("DESCRIPTION") + paragraph(phrases[.description][language])
    page += section("COMMANDS") + Command.all.map(entry(of:)).joined()
    page += section("COMMON FLAGS") + Command.commonFlags.map(entry(of:)).joined()
    page += section("EXIT STATUS")
    page += ExitStatus.allCases.map {
      tagged("\($0.rawValue)", phrases.text(of: $0)[language])
    }.joined()
    page += section("ENVIRONMENT")
    page += Surroundings.Variable.allCases.map {
      tagged($0.rawValue, phrases.text(of: $0)[language])
    }.joined()
    page +=
      section("SEE ALSO")
      + HelpTopic.allCases.map {
        ".BR \"sundial help \(escaped($0.rawValue))\"\n.br\n"
      }.joined()
    return page
  }
}

extension ManualPage {
  private func section(_ name: String) -> String { ".SH \(name)\n" }

  private func entry(of command: Command) -> String {
    var entry = ".SS sundial \(command.name.rawValue)\n"
    entry += paragraph(phrases.description(of: command.name)[language])
    entry += command.operands.map {
      tagged($0.name, phrases.text(of: $0, in: command.name)[language])
    }.joined()
    entry += command.flags.map(self.entry(of:)).joined()
    entry += ".PP\n.nf\n" + command.examples.map { escapedLine($0) }.joined() + ".fi\n"
    return entry
  }

  private func entry(of flag: Flag) -> String {
    let value = flag.value.map { " " + $0.placeholder } ?? ""
    return tagged(
      flag.spellings.joined(separator: ", ") + value, phrases.text(of: flag)[language])
  }

  private func tagged(_ term: String, _ text: String) -> String {
    ".TP\n.B \(escaped(term))\n\(paragraphLines(text))"
  }

  private func paragraph(_ text: String) -> String {
    ".PP\n" + paragraphLines(text)
  }

  private func paragraphLines(_ text: String) -> String {
    text.split(separator: "\n").map { escapedLine(String($0)) }.joined()
  }

  /// A line of text; one that starts like a roff request is kept from being one.
  private func escapedLine(_ line: String) -> String {
    let isRequest = line.hasPrefix(".") || line.hasPrefix("'")
    return (isRequest ? "\\&" : "") + escaped(line) + "\n"
  }

  private func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "\\": escaped += "\\e"
      case "-": escaped += "\\-"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
