import Disclosure

/// What `sundial explain RULE` prints.
struct RulePage {
  private let layout: PageLayout

  init(_ layout: PageLayout) {
    self.layout = layout
  }

  /// The rule; with an equation, the rule in one row or column.
  func text(of rule: RuleExplanation, _ equation: Equation? = nil, in form: Form? = nil) -> String {
    let language = layout.language
    var page = layout.headline(equation?.id ?? rule.id, rule.headline[language])
    page += layout.prose(rule.explanation[language])
    let statements = rule.statements.map { "\($0.text) (\($0.form))" }
    page += layout.facts([
      (.arithmetic, statements.joined(separator: "\n")),
      (.thisInstance, instance(equation, in: form)),
      (.legalBasis, rule.legalBasis),
      (.example, rule.example?[language]),
      (.remedy, rule.remedy.map { RulePage.withoutGaps($0[language]) }),
    ])
    return page
  }

  private func instance(_ equation: Equation?, in form: Form?) -> String? {
    guard let equation, let form else { return nil }
    return EquationText(form: form, language: layout.language).text(of: equation)
  }

  /// A remedy of the catalogue without a finding to fill its gaps.
  ///
  /// What stands in double brackets is left out; other gaps stay open.
  private static func withoutGaps(_ remedy: String) -> String {
    var text = ""
    var depth = 0
    var isInGap = false
    for character in remedy {
      switch character {
      case "[": depth += 1
      case "]": depth -= 1
      case "{":
        isInGap = true
        if depth == 0 { text += "…" }
      case "}": isInGap = false
      default: if depth == 0, !isInGap { text.append(character) }
      }
    }
    return text
  }
}
