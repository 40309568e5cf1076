import Disclosure
import Templating

/// Writes the values of a report, a row for each indicator.
struct ValueRows {
  private let contents: SiteContents
  private let cells: ReportCells
  private let indicators: [Int]
  /// The id of each of the indicators as a cell, with its comma.
  private let labels: [[UInt8]]
  /// The letter of each state.
  private let letters: [UInt8]

  init(of indicators: [Int], _ contents: SiteContents, _ cells: ReportCells) {
    self.contents = contents
    self.cells = cells
    self.indicators = indicators
    labels = indicators.map { indicator in
      var label: [UInt8] = []
      CSVText.append(contents.book.indicators[indicator].id, to: &label)
      return label + [UInt8(ascii: ",")]
    }
    letters = Cell.State.allCases.sorted { $0.rawValue < $1.rawValue }.flatMap(\.code.utf8)
  }

  /// How many rows a report has.
  var count: Int { indicators.count }

  func append(_ entry: Int, to bytes: inout [UInt8]) {
    let (values, marked) = (contents.indicators, contents.marked)
    cells.withCells(of: entry) { head, tail in
      for (label, indicator) in zip(labels, indicators) {
        let value = values[entry, indicator]
        let isMarked = marked.isMarked(indicator, entry: entry)
        bytes.append(contentsOf: head)
        bytes.append(contentsOf: label)
        append(value, to: &bytes)
        bytes.append(isMarked ? UInt8(ascii: "1") : UInt8(ascii: "0"))
        bytes.append(UInt8(ascii: ","))
        bytes.append(contentsOf: tail)
        if let line = value.line { bytes.append(decimal: line) }
        bytes.append(0x0D)
        bytes.append(0x0A)
      }
    }
  }

  /// `value,denominator,state,`, with the last comma.
  private func append(_ value: IndicatorValue, to bytes: inout [UInt8]) {
    // A part of nothing is no number, and pages say so with the same word.
    let isUndefined = value.isUndefined
    if let number = value.value, !isUndefined { bytes.append(number) }
    bytes.append(UInt8(ascii: ","))
    if let number = value.denominator, !isUndefined { bytes.append(number) }
    bytes.append(UInt8(ascii: ","))
    bytes.append(letters[Int((isUndefined ? Cell.State.notInForm : value.state).rawValue)])
    bytes.append(UInt8(ascii: ","))
  }
}

extension [UInt8] {
  /// Appends plain digits with a decimal point, as `Quantity` describes itself.
  fileprivate mutating func append(_ quantity: Quantity) {
    guard !quantity.isInteger else { return append(decimal: Int(quantity.mantissa)) }
    append(contentsOf: quantity.description.utf8)
  }
}
