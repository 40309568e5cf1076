import Disclosure

/// Puts the steps of a proof into words that lead to what they rest on.
struct ProofReading {
  private let open: OpenReport
  private let words: FormWords
  /// The position of each identity among the form's checks, by its id.
  private let checks: [String: Int]

  init(open: OpenReport, form: FormWords) {
    self.open = open
    words = form
    checks = Dictionary(
      form.checks.enumerated().map { ($0.element.equation.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  private var form: Form { words.form }

  func view(of run: Derivations.Run) -> DerivationRunView {
    let numbers = run.cells.map { index -> String in
      let cell = form.cells[index]
      let column = form.tables[cell.table].blocks[cell.block].columns[cell.column]
      return open.words.label(of: column).label + " " + open.text(ofCell: index)
    }
    return DerivationRunView(
      numbers: numbers.joined(separator: open.words["report.list-separator"]),
      reasons: printed(run) + steps(of: run).map { reason($0, run) } + more(run))
  }
}

extension ProofReading {
  /// A number we computed follows from its first identity, and from what the prose states.
  ///
  /// The steps behind them are those of the identity's other numbers, each with an entry of its own.
  private func steps(of run: Derivations.Run) -> [String] {
    guard let first = run.cells.first, open.report.cells[first].basis == .computed else {
      return Array(run.proof.prefix(Self.mostSteps))
    }
    return run.proof.enumerated().compactMap { offset, step in
      offset == 0 || step.hasPrefix(Self.narrative) ? step : nil
    }
  }

  private static let mostSteps = 3

  /// Identities of every column may have been needed to place one row.
  private func more(_ run: Derivations.Run) -> [PageLinkView] {
    guard let first = run.cells.first, open.report.cells[first].basis == .printed,
      run.proof.count > Self.mostSteps
    else { return [] }
    let count = String(run.proof.count - Self.mostSteps)
    return [PageLinkView(words: open.words["report.proof.more", ["count": count]], anchor: nil)]
  }

  private static let narrative = "narrative:"

  /// The line that prints a number whose place in the table had to be worked out.
  private func printed(_ run: Derivations.Run) -> [PageLinkView] {
    guard let first = run.cells.first, open.report.cells[first].basis == .printed,
      let place = open.report.cells[first].place
    else { return [] }
    return [
      PageLinkView(
        words: open.words["report.proof.printed", ["line": String(place.line)]],
        anchor: open.anchors.id(of: place))
    ]
  }

  private func reason(_ step: String, _ run: Derivations.Run) -> PageLinkView {
    if step.hasPrefix(Self.narrative), let line = Int(step.dropFirst(Self.narrative.count)) {
      return PageLinkView(
        words: open.words["report.proof.narrative", ["line": String(line)]],
        anchor: open.anchors.id(of: Place(line: line)))
    }
    if let position = checks[step] { return reason(words.checks[position]) }
    switch step {
    case "spelling":
      let raw = run.cells.first.flatMap { open.report.cells[$0].raw } ?? ""
      return PageLinkView(words: open.words["report.proof.spelling", ["raw": raw]], anchor: nil)
    case "digits": return PageLinkView(words: open.words["report.proof.digits"], anchor: nil)
    case "parsed": return PageLinkView(words: open.words["report.proof.parsed"], anchor: nil)
    default: return PageLinkView(words: step, anchor: nil)
    }
  }

  private func reason(_ check: CheckWords) -> PageLinkView {
    let headline = open.catalogue.headline(of: check.equation.rule, in: open.edition.language)
    guard case .column(let table, let block, let column) = check.scope else {
      return PageLinkView(words: headline, anchor: check.anchor)
    }
    let label = open.words.label(of: form.tables[table].blocks[block].columns[column]).label
    return PageLinkView(
      words: open.words["report.proof.column", ["headline": headline, "name": label]],
      anchor: check.anchor)
  }
}
