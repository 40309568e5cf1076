package import Disclosure
package import Templating

/// One number with its state, where it leads, and the findings that touch it (`parts/number`).
///
/// It holds what is known, and writes it out when a page is laid out: no text is made in between.
package struct NumberView: View {
  /// What is printed.
  package enum Figure: Equatable, Sendable {
    case quantity(Quantity)
    case share(Quantity, of: Quantity)
    /// The words for what is missing.
    case state(Cell.State)
    case noReport
    /// Anything else that stands where numbers do.
    case words(String)
  }

  /// Where it leads.
  package enum Source: Equatable, Sendable {
    case nowhere
    /// A line of the report's source.
    case line(Int)
    /// The row of an indicator on the report's page.
    case derivation(Int)
    case address(String)
  }

  private let figure: Figure
  package let state: Cell.State
  package let isZero: Bool
  private let source: Source
  private let findings: [FindingIndex.Numbered]
  private let entry: Int
  /// Nil for words with nothing behind them.
  private let edition: Edition?

  package init(
    _ figure: Figure, state: Cell.State, isZero: Bool, source: Source,
    findings: [FindingIndex.Numbered], entry: Int, _ edition: Edition
  ) {
    self.figure = figure
    self.state = state
    self.isZero = isZero
    self.source = source
    self.findings = findings
    self.entry = entry
    self.edition = edition
  }

  /// A number of our own making.
  package init(text: String, state: Cell.State, isZero: Bool, address: String?) {
    figure = .words(text)
    self.state = state
    self.isZero = isZero
    source = address.map { .address($0) } ?? .nowhere
    findings = []
    entry = 0
    edition = nil
  }

  package var isMissing: Bool { state.isWithoutNumber }

  package static let shape = Shape(
    .text("number"), .link("source"), .text("state"), .flag("isZero"), .flag("isMissing"),
    .flag("isDerived"), .flag("isDisputed"), .list("marks", Mark.shape))

  package func fill(_ values: inout Values) {
    fillFigure(&values)
    fillSource(&values)
    values.text { $0.append(state.letter) }
    values.flag(isZero)
    values.flag(isMissing)
    values.flag(state == .derived)
    values.flag(!findings.isEmpty)
    guard !findings.isEmpty else { return values.nothing() }
    values.list(findings) { Mark(finding: $0, address: edition?.plan.address(ofReport: entry)) }
  }
}

extension NumberView {
  /// A finding that touches the number.
  package struct Mark: View {
    let finding: FindingIndex.Numbered
    /// The report's page.
    let address: String?

    /// The number in a circle: ①.
    package var sign: String { NumberText.circled(finding.number) }

    package static let shape = Shape(.text("sign"), .link("finding"))

    package func fill(_ values: inout Values) {
      values.text { $0.append(circled: finding.number) }
      guard let address else { return values.nothing() }
      values.link { bytes in
        bytes.append(text: address)
        bytes.append(UInt8(ascii: "#"))
        finding.append(anchorTo: &bytes)
      }
    }
  }

  /// Digits, or the words for what is missing.
  package var text: String {
    if case .words(let words) = figure { return words }
    return edition?.text(of: figure) ?? ""
  }

  /// Where it leads, from the root of the edition.
  package var address: String? {
    let page = edition?.plan.address(ofReport: entry)
    switch source {
    case .nowhere: return nil
    case .address(let address): return address
    case .line(let line): return page.map { "\($0)#L\(line)" }
    case .derivation(let indicator):
      guard let page, let edition else { return nil }
      return "\(page)#i-\(edition.contents.book.indicators[indicator].id)"
    }
  }

  package var marks: [Mark] {
    findings.map { Mark(finding: $0, address: edition?.plan.address(ofReport: entry)) }
  }

  private func fillFigure(_ values: inout Values) {
    switch figure {
    case .quantity(let quantity): values.quantity(quantity)
    case .share(let part, let whole): values.text { $0.append(share: part, of: whole) }
    case .state(let state):
      values.text(edition?.numberWords.phrase(for: state) ?? .none)
    case .noReport: values.text(edition?.numberWords.noReport ?? .none)
    case .words(let words): values.text(words)
    }
  }

  private func fillSource(_ values: inout Values) {
    switch source {
    case .nowhere: values.nothing()
    case .address(let address): values.link(address)
    case .line(let line):
      fillSource(&values) { bytes in
        bytes.append(UInt8(ascii: "L"))
        bytes.append(decimal: line)
      }
    case .derivation(let indicator):
      let id = edition?.contents.book.indicators[indicator].id ?? ""
      fillSource(&values) { bytes in
        bytes.append(UInt8(ascii: "i"))
        bytes.append(UInt8(ascii: "-"))
        bytes.append(text: id)
      }
    }
  }

  private func fillSource(_ values: inout Values, anchor: (inout [UInt8]) -> Void) {
    guard let edition else { return values.nothing() }
    values.link(toReport: entry, of: edition.plan, anchor: anchor)
  }
}

// Two numbers are one where a page shows no difference.
extension NumberView: Equatable {
  package static func == (left: NumberView, right: NumberView) -> Bool {
    left.text == right.text && left.state == right.state && left.isZero == right.isZero
      && left.source == right.source && left.entry == right.entry
      && left.findings.map(\.anchor) == right.findings.map(\.anchor)
  }
}

extension Cell.State {
  /// Whether there is no number to show.
  package var isWithoutNumber: Bool {
    switch self {
    case .blank, .absent, .notInForm: true
    case .reported, .summed, .derived: false
    }
  }
}
