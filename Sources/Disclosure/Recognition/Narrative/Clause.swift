/// The words and numbers between two breaks of a sentence, with what they mean together.
struct Clause {
  let tokens: Range<Int>
  /// In the paragraph's bytes.
  let start: Int
  let end: Int
  var objects: UInt128 = 0
  var excluding: UInt128 = 0
  var verbs: UInt128 = 0
  var effect: ProseVocabulary.Effect = []
  /// Patterns whose subject the clause names or inherits.
  var subject: UInt128 = 0
  var firstNumber: Int?
  /// The last word that denies.
  var denial: Int?
}
