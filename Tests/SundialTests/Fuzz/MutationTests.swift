import Invented
import Testing

@testable import Disclosure

@Suite struct MutatedReports {
  @Test(arguments: [UInt64](1...8))
  func keepEveryPromise(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let reader = try FuzzedReading()
    let originals = Repository.paths(under: "Content", endingIn: ".txt")
    for _ in 0..<250 {
      let original = try #require(originals.randomElement(using: &generator))
      var bytes = Array(Repository.text(of: original).utf8)
      var applied: [String] = []
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let mutation = try #require(Mutation.allCases.randomElement(using: &generator))
        bytes = mutation.apply(to: bytes, using: &generator)
        applied.append(mutation.rawValue)
      }
      let broken = reader.brokenPromises(path: original, bytes: bytes)
      try #require(broken.prefix(3) == [], "\(original) after \(applied)")
    }
  }
}

@Suite struct BrokenPromises {
  /// A cell of the first row, and whether the text `a 1,438` lets it pass.
  static let cases: [(cell: Cell, isKept: Bool)] = [
    (Cell(state: .reported, value: Quantity(1438), raw: "1,438", place: Place(line: 1)), true),
    (Cell(state: .reported, value: Quantity(1439), raw: "1,438", place: Place(line: 1)), false),
    (Cell(state: .reported, value: Quantity(7), raw: "7", place: Place(line: 1)), false),
    (Cell(state: .reported, raw: "1,438", place: Place(line: 1)), false),
    (Cell(state: .reported, value: Quantity(1438), raw: "1,438", place: Place(line: 2)), false),
    (Cell(state: .derived, value: Quantity(2), proof: ["row-sum:granted"]), true),
    (Cell(state: .derived, value: Quantity(2)), false),
    (Cell(state: .blank, value: .zero), false),
    (Cell(state: .absent), true),
  ]

  @Test(arguments: cases)
  func areNoticed(cell: Cell, isKept: Bool) throws {
    let form = try #require(FormLibrary.builtIn()["2021"])
    var cells = Array(repeating: Cell.absent, count: form.cells.count)
    cells[0] = cell
    let text = SourceReader().text(of: SourceFile(path: "a.txt", bytes: Array("a 1,438".utf8)))
    let report = Report(
      file: "a.txt", identity: ReportIdentity(), form: form.id, cells: cells, outline: Outline(),
      claims: [], remarks: [], lineUses: [.cell])
    #expect(ReportPromises.broken(by: report, of: text, forms: [form]).isEmpty == isKept)
  }
}
