import Testing

@testable import Disclosure

@Suite struct BuiltInFormTests {
  private let library: FormLibrary

  init() throws {
    library = try FormLibrary.builtIn()
  }

  private func form(_ id: String) throws -> Form {
    try #require(library[id])
  }

  @Test func carriesThreeForms() {
    #expect(library.forms.map(\.id) == ["2008", "2019", "2021"])
    #expect(library["2020"] == nil)
  }

  @Test func refusesOnlyTheFormOf2008() throws {
    #expect(try form("2008").refusal?.english.isEmpty == false)
    #expect(try form("2008").cells.isEmpty)
    #expect(try form("2019").refusal == nil)
    #expect(try form("2021").refusal == nil)
  }

  @Test func coversEveryYearOnce() throws {
    #expect(try form("2008").years == 2008...2018)
    #expect(try form("2019").years == 2019...2020)
    #expect(try form("2021").years == 2021...9999)
  }

  @Test(arguments: [
    ("2019", "requests", 23 * 7), ("2019", "review", 15), ("2019", "art20", 22),
    ("2021", "requests", 25 * 7), ("2021", "review", 15), ("2021", "art20", 10),
  ])
  func countsTheCellsOfATable(form id: String, table: String, count: Int) throws {
    let form = try form(id)
    #expect(form.cells.count { form.tables[$0.table].id == table } == count)
  }

  @Test(arguments: [
    (
      "2019",
      """
      art20_1.regulations.new_made art20_1.regulations.new_public art20_1.regulations.total_public
      art20_1.normative.new_made art20_1.normative.new_public art20_1.normative.total_public
      art20_5.permit.prev_items art20_5.permit.change art20_5.permit.decisions
      art20_5.other_services.prev_items art20_5.other_services.change
      art20_5.other_services.decisions
      art20_6.penalty.prev_items art20_6.penalty.change art20_6.penalty.decisions
      art20_6.coercion.prev_items art20_6.coercion.change art20_6.coercion.decisions
      art20_8.fees.prev_items art20_8.fees.change
      art20_9.procurement.projects art20_9.procurement.amount_wan
      """
    ),
    (
      "2021",
      """
      art20_1.regulations.made art20_1.regulations.repealed art20_1.regulations.in_force
      art20_1.normative.made art20_1.normative.repealed art20_1.normative.in_force
      art20_5.permit.decisions art20_6.penalty.decisions art20_6.coercion.decisions
      art20_8.fees.amount_wan
      """
    ),
  ])
  func spellsThePathsOfTheFirstTable(form id: String, expected: String) throws {
    let form = try form(id)
    let paths = form.cells.map(\.path).filter { $0.hasPrefix("art20.") }
    #expect(paths == expected.split(whereSeparator: \.isWhitespace).map { "art20.\($0)" })
  }

  @Test func spellsThePathsOfTheOtherTables() throws {
    let form = try form("2021")
    let requests = form.cells.map(\.path).filter { $0.hasPrefix("requests.granted.") }
    #expect(
      requests == [
        "requests.granted.natural", "requests.granted.commercial", "requests.granted.research",
        "requests.granted.welfare", "requests.granted.legal", "requests.granted.other",
        "requests.granted.total",
      ])
    #expect(form.cells.map(\.path).filter { $0.hasPrefix("review.after_review.") }.count == 5)
    #expect(form.cellIndex["review.direct.upheld"] != nil)
  }

  @Test func indexesEveryCellByItsPath() throws {
    for form in library.forms {
      #expect(form.cellIndex.count == form.cells.count)
      for (position, cell) in form.cells.enumerated() {
        #expect(form.cellIndex[cell.path] == position)
      }
    }
  }

  @Test(arguments: [
    ("2019", ["row-sum": 23, "col-sum": 7, "flow": 7, "review-sum": 3], 40),
    ("2021", ["row-sum": 25, "col-sum": 7, "flow": 7, "review-sum": 3], 42),
  ])
  func countsTheChecks(form id: String, counts: [String: Int], total: Int) throws {
    let counted = try form(id).equations.filter(\.isCounted)
    #expect(counted.count == total)
    #expect(Dictionary(grouping: counted, by: \.rule).mapValues(\.count) == counts)
  }

  @Test func raisesTheFloorOfItemsWithoutCountingIt() throws {
    let floors = try form("2019").equations.filter { !$0.isCounted }
    #expect(
      floors.map(\.id) == [
        "change-floor:permit", "change-floor:other_services", "change-floor:penalty",
        "change-floor:coercion", "change-floor:fees",
      ])
    #expect(floors.allSatisfy { $0.relation == .atLeast && $0.right.isEmpty })
    #expect(try form("2021").equations.allSatisfy(\.isCounted))
  }

  @Test(arguments: [
    (
      "2019", "row-sum:granted",
      "granted.natural granted.commercial granted.research granted.welfare granted.legal granted.other = granted.total"
    ),
    (
      "2019", "flow:natural",
      "new_received.natural carried_in.natural = total.natural carried_out.natural"
    ),
    (
      "2019", "col-sum:other",
      """
      granted.other partial.other refuse_state_secret.other refuse_law_forbids.other
      refuse_three_security.other refuse_third_party.other refuse_internal.other
      refuse_process.other refuse_enforcement_file.other refuse_admin_query.other
      unavail_not_held.other unavail_needs_creation.other unavail_unclear.other
      reject_petition.other reject_duplicate.other reject_publication.other reject_mass.other
      reject_reconfirm.other other_handling.other = total.other
      """
    ),
    (
      "2021", "col-sum:total",
      """
      granted.total partial.total refuse_state_secret.total refuse_law_forbids.total
      refuse_three_security.total refuse_third_party.total refuse_internal.total
      refuse_process.total refuse_enforcement_file.total refuse_admin_query.total
      unavail_not_held.total unavail_needs_creation.total unavail_unclear.total
      reject_petition.total reject_duplicate.total reject_publication.total reject_mass.total
      reject_reconfirm.total other_no_correction.total other_fee_unpaid.total other_other.total
      = total.total
      """
    ),
  ])
  func writesOutAnEquation(form id: String, equation: String, expected: String) throws {
    let form = try form(id)
    let written = try #require(form.equations.first { $0.id == equation })
    let sides = [written.left, written.right].map { side in
      side.map { form.cells[$0.cell].path.dropFirst("requests.".count) }.joined(separator: " ")
    }
    let words = expected.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(sides.joined(separator: " \(written.relation.rawValue) ") == words)
  }

  @Test(arguments: [
    ("2019", ["carry-over": 7, "prev-items": 5, "total-public": 2]),
    ("2021", ["carry-over": 7, "in-force": 2, "repeal-bound": 2]),
  ])
  func linksToTheYearBefore(form id: String, counts: [String: Int]) throws {
    let rules = try form(id).crossYearRules
    #expect(Dictionary(uniqueKeysWithValues: rules.map { ($0.id, $0.equations.count) }) == counts)
    #expect(rules.filter { $0.severity == .warning }.map(\.id).contains("carry-over"))
  }

  @Test func marksTheTermsOfTheYearBefore() throws {
    let form = try form("2021")
    let rule = try #require(form.crossYearRules.first { $0.id == "in-force" })
    let equation = try #require(rule.equations.last)
    #expect(equation.id == "in-force:normative")
    #expect(equation.left.map(\.isOfLastYear) == [false])
    #expect(equation.right.map(\.isOfLastYear) == [true, false, false])
    #expect(equation.right.map(\.sign) == [1, 1, -1])
  }

  @Test(arguments: ["2019", "2021"])
  func keepsTheRowsInTheirGroups(form id: String) throws {
    let table = try #require(try form(id).tables.first { $0.id == "requests" })
    let block = table.blocks[0]
    let sizes = Dictionary(grouping: block.rows.compactMap(\.group)) { $0 }.mapValues(\.count)
    let others = id == "2019" ? [:] : ["other": 3]
    #expect(sizes == ["refuse": 8, "unavail": 3, "reject": 5].merging(others) { $1 })
    let results = try #require(block.rowGroups.first)
    #expect(results.id == "results" && !results.isSum)
    #expect(block.rows[results.members].first?.id == "granted")
    #expect(block.rows[results.members].last?.id == "total")
    #expect(block.columnGroups.map(\.members) == [1..<6])
  }

  @Test(arguments: ["2019", "2021"])
  func namesKindsAndUnits(form id: String) throws {
    let form = try form(id)
    for cell in form.cells {
      let column = form.tables[cell.table].blocks[cell.block].columns[cell.column]
      switch column.id {
      case "change": #expect(cell.kind == .change && column.unit == "项")
      case "amount_wan": #expect(cell.kind == .amount && column.unit == "万元")
      case "prev_items", "projects": #expect(cell.kind == .count && column.unit == "项")
      default: #expect(cell.kind == .count && column.unit == "件")
      }
    }
  }

  @Test(arguments: ["2019", "2021"])
  func letsOnlyRegulationsNeedRuleMakingPower(form id: String) throws {
    let rows = try form(id).tables.flatMap(\.blocks).flatMap(\.rows)
    #expect(rows.filter(\.needsRuleMakingPower).map(\.id) == ["regulations"])
  }

  @Test func sharesNoFingerprint() {
    let fingerprints = library.forms.flatMap(\.fingerprints)
    #expect(Set(fingerprints).count == fingerprints.count)
  }
}
