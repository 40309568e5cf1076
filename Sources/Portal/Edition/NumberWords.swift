package import Disclosure
package import Templating

/// What stands in place of numbers and around them, laid out once per edition.
package struct NumberWords: Sendable {
  /// The words for each state, by its raw value.
  private let states: [String]
  private let statePhrases: [Phrase]
  package let noReport: Phrase

  init(_ words: Words, in book: inout Phrasebook) {
    var states: [String] = []
    for state in Cell.State.allCases {
      let position = Int(state.rawValue)
      while states.count <= position { states.append("") }
      states[position] = words["states.\(state)"]
    }
    self.states = states
    statePhrases = states.map { book.phrase($0) }
    noReport = book.phrase(words["states.no-report"])
  }

  package func words(for state: Cell.State) -> String { states[Int(state.rawValue)] }

  package func phrase(for state: Cell.State) -> Phrase { statePhrases[Int(state.rawValue)] }
}
