/// Finds the numbers that the prose of a report states about its tables.
///
/// In: the outline of a report. Out: its claims in the order of the text, each with the cells it
/// may be about. Numbers that count something the tables do not, compare with another year or name
/// a year, a notice or a share are no claims. Works on bytes, in one pass per paragraph.
package struct ClaimReader: Sendable {
  private let patterns: [ClaimPattern]
  private let lexicon: ProseLexicon

  package init(form: Form) {
    self.init(patterns: form.claims)
  }

  package init(patterns: [ClaimPattern]) {
    self.patterns = patterns
    lexicon = ProseLexicon(patterns: patterns)
  }

  /// The claims of the prose; the year is the reported one, where it is known.
  package func claims(in outline: Outline, year: Int? = nil) -> [Claim] {
    var reading = ClaimReading(patterns: patterns, lexicon: lexicon, year: year)
    for paragraph in outline.paragraphs where !Self.isSilent(paragraph.section) {
      reading.read(paragraph)
    }
    return reading.claims
  }

  /// The chapter on problems speaks of single offices and of plans.
  private static func isSilent(_ section: String?) -> Bool {
    section == "problems"
  }
}
