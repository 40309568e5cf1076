/// What a word of the lexicon means to the patterns of a form.
///
/// A set of patterns is a bit mask, the first pattern of the form in the lowest bit.
struct ProseWord {
  var verbs: UInt128 = 0
  /// Patterns that ask for a clause of this word and the number alone.
  var openings: UInt128 = 0
  var objects: UInt128 = 0
  var excluding: UInt128 = 0
  var denials: UInt128 = 0
  var effect: ProseVocabulary.Effect = []
  /// The columns of the requests table it restricts the number to, as a range of the lexicon's
  /// applicants; empty where it names none.
  var applicants: Range<Int> = 0..<0
  /// Whether it is the bare 申请, which may be an application of any kind.
  var isBareRequest = false
}
