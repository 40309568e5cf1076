import Disclosure

/// A failure as the terminal shows it: place, message, excerpt with a caret, remedy.
struct FailureText {
  let phrases: Phrasebook
  let language: Language
  let palette: Palette
  let width: Int

  func text(of failure: Failure) -> String {
    var lines = [headline(of: failure)]
    if let excerpt = failure.excerpt {
      let gutter = failure.file == nil ? "  " : "  \(failure.place?.line ?? 1) | "
      let shown = Excerpt(
        of: excerpt, column: failure.place?.column ?? 1, width: width - gutter.displayWidth)
      lines.append(palette.paint(gutter, .faint) + shown.line)
      let blank = String(repeating: " ", count: gutter.displayWidth)
      lines.append(blank + palette.paint(shown.marker, .red, .bold))
    }
    if let remedy = failure.remedy {
      lines.append("  \(phrases[.help][language]): \(VisibleText.of(remedy[language]))")
    }
    return lines.joined(separator: "\n")
  }

  private func headline(of failure: Failure) -> String {
    var place = failure.file.map(VisibleText.of) ?? "sundial"
    if failure.file != nil, let position = failure.place {
      place += ":\(position.line):\(position.column)"
    }
    let error = palette.paint(phrases[.error][language], .red, .bold)
    return "\(palette.paint(place, .bold)): \(error): \(VisibleText.of(failure.message[language]))"
  }
}
