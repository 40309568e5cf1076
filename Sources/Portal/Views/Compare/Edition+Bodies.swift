import Disclosure

// Who a row is about, and the numbers as rows show them.
extension Edition {
  /// The region's own name for its government, the full name for any other body.
  package func name(of publisher: Int) -> String {
    name(of: plan.publishers[publisher])
  }

  package func name(of planned: PlannedPublisher) -> String {
    plan.name(of: planned)
  }

  package func address(ofBody publisher: Int) -> String? {
    address(of: plan.publishers[publisher].page)
  }

  /// The region a body lies in: for a government the one above its own.
  package func place(of publisher: Int) -> String? {
    plan.place(of: plan.publishers[publisher])
  }

  /// The slug of the city a body belongs to.
  package func city(of publisher: Int) -> String? {
    plan.publishers[publisher].region.flatMap { plan.regions.city(of: $0) }
  }

  package func formTitle(of entry: Int) -> String {
    formTitle(contents.archive.entries[entry].form)
  }

  package func formTitle(_ form: String?) -> String {
    guard let form else { return words["compare.no-form"] }
    return contents.site.forms[form]?.title[language] ?? form
  }

  /// The findings of a report that count: more than notes, and not signed off.
  package func findings(ofEntry entry: Int) -> [FindingIndex.Numbered] {
    contents.findings.openFindings(ofEntry: entry)
  }

  /// How many findings a report has; leads to the first.
  package func findingCount(ofEntry entry: Int) -> NumberView {
    let findings = findings(ofEntry: entry)
    return NumberView(
      text: NumberText.grouped(findings.count), state: .summed, isZero: findings.isEmpty,
      address: findings.first.flatMap { address(of: .report(entry), anchor: $0.anchor) })
  }

  /// An indicator of a report with the findings that touch it.
  package func markedNumber(of indicator: Int, entry: Int) -> NumberView {
    let isMarked = contents.isMarked(indicator, entry: entry)
    return number(
      of: indicator, entry: entry, findings: isMarked ? marks(of: indicator, entry: entry) : [])
  }

  package func number(of median: Lineup.Middle?) -> NumberView {
    switch median {
    case .amount(let quantity): plain(NumberText.grouped(quantity), isZero: quantity == .zero)
    case .share(let ratio): plain(ratio.percent + "%")
    case nil: plain(words["compare.no-median"])
    }
  }

  /// A number of our own making, with nothing behind it to lead to.
  package func plain(_ text: String, isZero: Bool = false) -> NumberView {
    NumberView(text: text, state: .summed, isZero: isZero, address: nil)
  }
}
