import Invented
import Testing

@testable import Disclosure

@Suite struct SurveyRecordTests {
  private static let block: RecordBlock = {
    var writer = RecordBlockWriter()
    for facts in SampleRecords.facts { writer.append(facts) }
    return writer.block()
  }()

  private static func records(in bytes: [UInt8]) -> [SurveyRecord]? {
    RecordBlockReader.records(in: bytes, at: 0..<bytes.count)
  }

  @Test func keepsEverythingThatWasFound() throws {
    let packed = Array(Self.block.packed)
    let records = try #require(Self.records(in: packed))
    #expect(records.count == SampleRecords.facts.count)
    for (record, facts) in zip(records, SampleRecords.facts) {
      #expect(record.entry == facts.entry)
      #expect(record.findings == facts.findings)
      #expect(record.sourceAddress == facts.sourceAddress)
      #expect(record.sketch == facts.sketch)
      #expect(record.isUnread == facts.details.isUnread)
      #expect(record.content == facts.details.content)
      #expect(record.values == facts.details.values)
    }
    #expect(records[0].entry.cells() == SampleRecords.cells.map(PackedCell.init))
    #expect(records[0].entry.sentences.count == 2)
    #expect(records[0].findings.first { $0.rule == "row-sum" }?.waiver == SampleRecords.waiver)
  }

  @Test func countsTheChecks() throws {
    var invented = try InventedReport()
    invented.blank("requests.new_received.natural")
    let auditor = Auditor(forms: [invented.form])
    let checks = try #require(auditor.checks(of: invented.report))
    let record = SurveyRecord(
      Examination(
        report: invented.report, source: invented.source, checks: checks, findings: []))
    #expect(checks.unknown > 0)
    #expect([record.passed, record.failed, record.unknown] == [checks.pass, 0, checks.unknown])
  }

  @Test func isTheSameAloneAsInABlock() {
    var writer = RecordBlockWriter()
    for facts in SampleRecords.facts { writer.append(facts) }
    let alone = SampleRecords.facts.map { facts in
      var writer = RecordBlockWriter()
      writer.append(facts)
      return writer.records()
    }
    #expect(alone.flatMap(\.self) == writer.records())
    #expect(Self.records(in: Array(writer.block().packed)) == writer.records())
  }

  @Test func readsABlockAmongOtherBytes() {
    let packed = Array(Self.block.packed)
    let bytes = [7, 7, 7] + packed + [7]
    let records = RecordBlockReader.records(in: bytes, at: 3..<3 + packed.count)
    #expect(records == Self.records(in: packed))
    #expect(records?.first?.findings == Self.records(in: packed)?.first?.findings)
    #expect(RecordBlockReader.records(in: bytes, at: 3..<4 + packed.count) == nil)
    #expect(RecordBlockReader.records(in: bytes, at: 3..<9_999) == nil)
  }

  @Test func refusesABlockThatIsCutShort() {
    let packed = Array(Self.block.packed)
    for count in 0..<packed.count {
      #expect(Self.records(in: Array(packed[..<count])) == nil, "cut after \(count)")
    }
  }

  /// Whatever the bytes are, they are read without harm or refused.
  @Test func survivesAnyDamage() {
    let packed = Array(Self.block.packed)
    var generator = SeededGenerator(seed: 4)
    var readable = 0
    for _ in 0..<4_000 {
      var damaged = packed
      for _ in 0...generator.below(3) {
        damaged[generator.below(packed.count)] = UInt8(generator.below(256))
      }
      guard let records = Self.records(in: damaged) else { continue }
      readable += 1
      for record in records {
        _ = (record.findings, record.sourceAddress, record.entry.cells(), record.entry.sentences)
      }
    }
    #expect(readable > 0)
    for size in 0..<200 {
      let noise = (0..<size).map { _ in UInt8(generator.below(256)) }
      _ = Self.records(in: noise)
    }
  }

  @Test func leavesTheValuesAloneWhereOnlyProseChanges() {
    var report = SampleRecords.report("a/2020.txt")
    report.cells = SampleRecords.cells
    let values = SampleRecords.facts(of: report, findings: []).details.values
    report.outline.paragraphs = [
      Outline.Paragraph(section: nil, text: "另一段话，说的是另一件事情，与前一年不同。", place: Place(line: 9))
    ]
    let changed = SampleRecords.facts(of: report, findings: SampleRecords.findings)
    #expect(changed.details.values == values)
  }

  @Test func tellsEveryValueThatOtherPagesShow() {
    let changes: [(inout Report) -> Void] = [
      { _ in }, { $0.file = "b/2020.txt" }, { $0.identity.publisher = SampleRecords.publisher },
      { $0.identity.publisher?.region = nil }, { $0.identity.publisher?.name = "某局" },
      { $0.identity.publisher?.kind = .office }, { $0.identity.year = 2020 },
      { $0.form = "2019" }, { $0.identity.publicationDate = "2021-01-22" },
      { $0.identity.sourceAddress = "https://nb.example.cn/" }, { $0.cells = SampleRecords.cells },
      { $0.cells[0].place?.line = 13 }, { $0.cells[1].value = Quantity(75_296) },
      { $0.cells[1].state = .derived }, { $0.cells[1].basis = .computed },
      { $0.cells.removeLast() },
    ]
    var report = SampleRecords.report("a/2020.txt")
    var found: Set<Fingerprint> = []
    for change in changes {
      change(&report)
      found.insert(SampleRecords.facts(of: report, findings: []).details.values)
    }
    #expect(found.count == changes.count)
  }

  @Test func tellsEveryPartOfAFinding() throws {
    let changes: [(inout Finding) -> Void] = [
      { _ in }, { $0.rule = "col-sum" }, { $0.severity = .warning }, { $0.file = "b" },
      { $0.place = nil }, { $0.place = Place(line: 12, column: 4) }, { $0.cells = ["t.r.c"] },
      { $0.cells = [] }, { $0.arguments.removeLast() }, { $0.arguments.swapAt(0, 1) },
      { $0.arguments[0] = .init(name: "times", value: .number(Quantity(-3))) },
      { $0.computation = "" }, { $0.form = nil }, { $0.waiver = nil },
    ]
    var finding = SampleRecords.findings[1]
    var found: Set<Fingerprint> = []
    for change in changes {
      change(&finding)
      var writer = FingerprintWriter()
      writer.combine(finding)
      found.insert(writer.fingerprint)
    }
    #expect(found.count == changes.count)
  }
}
