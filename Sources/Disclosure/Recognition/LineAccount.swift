/// What became of every line of a file: nothing is dropped silently.
struct LineAccount {
  /// Index 0 for line 1.
  private(set) var uses: [LineUse]
  private(set) var unrecognised: [Report.Unrecognised] = []

  /// Longer texts are shown by their beginning.
  private static let longestText = 300

  init(of reading: Reading, unplaced: [TableFiller.PlacedRow], book: LabelBook) {
    uses = Array(repeating: .blank, count: max(reading.source.fileLineCount, 1))
    for aside in reading.source.asides { note(aside.use, line: aside.line) }
    let lineUses = reading.lineUses(book: book)
    for (line, use) in zip(reading.source.lines, lineUses) { note(use, line: line.number) }
    noteCells(of: reading)
    noteUnplaced(unplaced, of: reading)
    noteSecondReport(of: reading)
    unrecognised.sort { $0.place < $1.place }
  }

  /// A line with several uses is known by the one a reader most needs to know of.
  private mutating func note(_ use: LineUse, line: Int32) {
    let index = Int(line) - 1
    guard uses.indices.contains(index) else { return }
    if Self.rank(use) > Self.rank(uses[index]) { uses[index] = use }
  }

  private static func rank(_ use: LineUse) -> Int {
    switch use {
    case .blank: 0
    case .chrome: 1
    case .furniture: 2
    case .metadata: 3
    case .prose: 4
    case .heading: 5
    case .title: 6
    case .cell: 7
    case .unrecognised: 8
    }
  }

  /// The cells of a web table may stand on lines of their own.
  private mutating func noteCells(of reading: Reading) {
    guard reading.source.lines.contains(where: { $0.cellCount > 0 }) else { return }
    for value in reading.document.values where value.isPrinted { note(.cell, line: value.line) }
    for fragment in reading.document.fragments { note(.furniture, line: fragment.line) }
  }

  private mutating func noteUnplaced(
    _ unplaced: [TableFiller.PlacedRow], of reading: Reading
  ) {
    let document = reading.document
    for row in unplaced {
      let values = document.values[row.values].filter(\.isPrinted)
      guard let first = values.first else { continue }
      var lines: Set<Int32> = []
      for value in values where lines.insert(value.line).inserted {
        note(.unrecognised, line: value.line)
      }
      let start = row.fragments.first.map { document.fragments[$0] }
      let place = Place(
        line: Int(start?.line ?? first.line), column: Int(start?.column ?? first.column))
      let labels = row.fragments.map { fragment -> (Int32, Int32) in
        (document.fragments[fragment].start, document.fragments[fragment].end)
      }
      let pieces = labels + values.map { ($0.start, $0.end) }
      unrecognised.append(
        Report.Unrecognised(place: place, text: text(of: pieces, in: reading.source)))
    }
  }

  private func text(of pieces: [(Int32, Int32)], in source: SourceText) -> String {
    let texts = pieces.prefix(40).map { start, end in
      String(decoding: source.bytes[Int(start)..<Int(end)].prefix(Self.longestText), as: UTF8.self)
    }
    return texts.joined(separator: " ")
  }

  /// A second report in the same file is left aside as a whole.
  private mutating func noteSecondReport(of reading: Reading) {
    guard let second = reading.placement.secondReport else { return }
    let source = reading.source
    for line in source.lines[Int(reading.document.items[second].line)...]
    where line.end > line.start {
      note(.unrecognised, line: line.number)
      let text = self.text(of: [(line.start, line.end)], in: source)
      unrecognised.append(Report.Unrecognised(place: Place(line: Int(line.number)), text: text))
    }
  }
}

extension Reading {
  /// The uses of the text's lines, with the title and the strangers among the labels.
  fileprivate func lineUses(book: LabelBook) -> [LineUse] {
    var uses = document.uses
    let strange = Set(placement.strangers)
    for item in document.items where item.kind == .text {
      guard item.fragments.contains(where: { strange.contains(Int($0)) }) else { continue }
      uses[Int(item.line)] = .prose
    }
    for line in titleLines { uses[line] = .title }
    return uses
  }
}
