/// The official forms that know an indicator, from the oldest to the newest, and what each says about
/// the one before.
struct IndicatorChain: Sendable {
  private let links: [FormIndicator]
  /// Of each link with the one before.
  private let comparabilities: [Comparability]
  /// Where each form that is read stands: mixtures stand with the form that prints the table.
  private let places: [Int?]
  private let isKnown: [Bool]

  init(_ links: [FormIndicator], for forms: [FormIndicator?]) {
    self.links = links
    comparabilities = links.map(\.comparability)
    isKnown = forms.map { $0 != nil }
    places = forms.map { form in
      form.flatMap { form in links.firstIndex { $0.form == form.form } }
    }
  }

  /// Whether the form at a position knows the indicator.
  func isKnown(to form: Int) -> Bool { isKnown[form] }

  /// The least between two forms, by their positions; none where one does not stand in the chain.
  func comparability(from: Int, to: Int) -> Comparability {
    guard let range = range(from, to) else { return .none }
    var least = Comparability.same
    for index in range where comparabilities[index] < least { least = comparabilities[index] }
    return least
  }

  /// The later links between two forms; nil where one does not stand in the chain.
  func links(from: Int, to: Int) -> ArraySlice<FormIndicator>? {
    range(from, to).map { links[$0] }
  }

  private func range(_ from: Int, _ to: Int) -> Range<Int>? {
    guard let start = places[from], let end = places[to] else { return nil }
    return min(start, end) + 1..<max(start, end) + 1
  }
}
