import Disclosure
import Portal

/// The texts of the command, both languages side by side, as `Templates/strings/command.yaml` has
/// them.
struct Phrasebook: Sendable {
  /// By key, the parts of a key joined by dots: `commands.check.summary`.
  private let texts: [String: Bilingual]

  init(texts: [String: Bilingual]) {
    self.texts = texts
  }

  var keys: [String] { texts.keys.sorted() }

  /// The text; a key without one shows its last part, which the tests do not let happen.
  func text(_ key: String, _ values: [String: String] = [:]) -> Bilingual {
    guard let text = texts[key] else { return missing(key) }
    return values.isEmpty ? text : text.filled(with: values)
  }

  subscript(phrase: Phrase, values: [String: String] = [:]) -> Bilingual {
    text(phrase.rawValue, values)
  }

  func summary(of command: Command.Name) -> Bilingual {
    text("commands.\(command.rawValue).summary")
  }

  func description(of command: Command.Name) -> Bilingual {
    text("commands.\(command.rawValue).description")
  }

  func text(of operand: Operand, in command: Command.Name) -> Bilingual {
    text("commands.\(command.rawValue).operands.\(operand.name)")
  }

  func text(of flag: Flag) -> Bilingual {
    text("flags.\(flag.id.rawValue)")
  }

  func headline(of topic: HelpTopic) -> Bilingual {
    text("topics.\(topic.rawValue).headline")
  }

  func body(of topic: HelpTopic) -> Bilingual {
    text("topics.\(topic.rawValue).body")
  }
}

extension Phrasebook {
  /// A failure in the words of `complaint`, with the nearest spelling before the remedy.
  func failure(
    _ kind: Failure.Kind, _ complaint: Complaint, _ values: [String: String] = [:],
    nearest: String? = nil, file: String? = nil, place: Place? = nil, excerpt: String? = nil
  ) -> Failure {
    let remedy = text(complaint.rawValue + ".remedy", values)
    let hint = nearest.map { self[.didYouMean, ["nearest": $0]] }
    return Failure(
      kind, file: file, place: place, excerpt: excerpt,
      message: text(complaint.rawValue + ".message", values),
      remedy: hint.map { $0.followed(by: remedy) } ?? remedy)
  }
}

extension Phrasebook {
  func text(of status: ExitStatus) -> Bilingual {
    text("exit-statuses.\(status.rawValue)")
  }

  func text(of variable: Surroundings.Variable) -> Bilingual {
    text("variables.\(variable.rawValue)")
  }

  func text(of format: InputFormat) -> Bilingual {
    text("inputs.\(format.rawValue)")
  }

  func text(of state: Cell.State) -> Bilingual {
    text("states.\(state)")
  }

  func text(of stage: BuildStage) -> Bilingual {
    text("stages.\(stage.rawValue)")
  }

  func text(of work: PageWork) -> Bilingual {
    text("works.\(work.rawValue)")
  }
}

extension Phrasebook {
  private func missing(_ key: String) -> Bilingual {
    let word = key.split(separator: ".").last.map(String.init) ?? key
    return Bilingual(chinese: word, english: word)
  }
}
