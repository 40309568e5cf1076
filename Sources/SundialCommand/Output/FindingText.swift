import Disclosure

/// A finding as the terminal shows it.
///
///     Content/410104/2020.txt:36:9: error: row-sum: …
///       36 | 一、本年新收  103  5
///          |               ^~~
///       note: 103+5 = 108, printed 110
///       help: …
struct FindingText: Sendable {
  let words: FindingWords
  let phrases: Phrasebook
  let paths: FilePaths
  let palette: Palette
  let width: Int

  private var language: Language { words.language }

  func text(of finding: Finding, in source: SourceText?) -> String {
    var lines = [headline(of: finding)]
    lines += excerpt(of: finding, in: source)
    if !finding.computation.isEmpty { lines.append(remark(.note, finding.computation)) }
    if let waiver = finding.waiver { lines.append(remark(.waived, text(of: waiver))) }
    if let remedy = words.remedy(of: finding) { lines.append(remark(.help, remedy)) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func headline(of finding: Finding) -> String {
    var place = VisibleText.of(paths.path(of: finding.file))
    if let position = finding.place { place += ":\(position.line):\(position.column)" }
    let message = VisibleText.of(words.message(of: finding))
    return palette.paint(place, .bold) + ": " + severity(of: finding) + ": \(finding.rule): "
      + message
  }

  private func severity(of finding: Finding) -> String {
    switch finding.severity {
    case .error: palette.paint(phrases[.error][language], .red, .bold)
    case .warning: palette.paint(phrases[.warning][language], .yellow, .bold)
    case .info: palette.paint(phrases[.info][language], .blue)
    }
  }

  private func excerpt(of finding: Finding, in source: SourceText?) -> [String] {
    guard let place = finding.place else { return [] }
    let number = "  \(place.line) | "
    guard let excerpt = source?.excerpt(at: place, width: width - number.count) else { return [] }
    let margin = String(repeating: " ", count: number.count - 2) + "| "
    return [
      palette.paint(number, .faint) + excerpt.line,
      palette.paint(margin, .faint) + palette.paint(excerpt.marker, .red, .bold),
    ]
  }

  private func remark(_ phrase: Phrase, _ text: String) -> String {
    "  " + palette.paint(phrases[phrase][language] + ":", .bold) + " " + VisibleText.of(text)
  }

  private func text(of waiver: Waiver) -> String {
    "\(waiver.reason) (\(waiver.author), \(waiver.date), waivers.yaml:\(waiver.place.line))"
  }
}
