import Testing

@testable import Disclosure

/// A form nobody has met is a file, not a change of the program.
@Suite struct FictionalFormTests {
  private let library: FormLibrary
  private let form: Form

  init() throws {
    library = try FormLibrary(overrides: [FormFixture.file2027()])
    form = try #require(library["2027"])
  }

  @Test func standsBesideTheBuiltInForms() {
    #expect(library.forms.map(\.id) == ["2008", "2019", "2021", "2027"])
  }

  @Test func hasTwoRowsMoreAndOneColumnLess() {
    #expect(form.cells.count { form.tables[$0.table].id == "requests" } == 27 * 6)
    #expect(form.cellIndex["requests.redirected.natural"] != nil)
    #expect(form.cellIndex["requests.refuse_minors.total"] != nil)
    #expect(form.cellIndex["requests.granted.research"] == nil)
  }

  @Test func checksTheNewIdentity() {
    let counted = form.equations.filter(\.isCounted)
    #expect(counted.count == 27 + 6 + 6 + 3 + 2)
    #expect(counted.suffix(2).map(\.id) == ["made-bound:regulations", "made-bound:normative"])
  }

  @Test func sumsTheNewRowWithItsGroup() throws {
    let equation = try #require(form.equations.first { $0.id == "col-sum:total" })
    let rows = equation.left.map { form.cells[$0.cell].path }
    #expect(rows.contains("requests.redirected.total"))
    #expect(rows.contains("requests.refuse_minors.total"))
    #expect(rows.count == 23)
  }

  @Test(arguments: [
    (
      """
      信息内容\t本年制发件数\t本年废止件数\t现行有效件数
      规章\t0\t0\t0
      \t自然人\t商业企业\t社会公益组织\t法律服务机构\t其他\t总计
      一、本年新收政府信息公开申请数量\t7\t0\t0\t0\t2\t9
      三、本年度办理结果\t（一）予以公开\t3\t0\t0\t0\t0\t3
      （三）转由数据平台提供\t2\t0\t0\t0\t1\t3
      9.涉及未成年人信息\t1\t0\t0\t0\t1\t2
      1.逾期不补正\t1\t0\t0\t0\t0\t1
      """, "2027", ["requests.redirected.total": 3, "requests.refuse_minors.other": 1]
    ),
    (
      """
      信息内容\t本年制发件数\t本年废止件数\t现行有效件数
      规章\t0\t0\t0
      \t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计
      一、本年新收政府信息公开申请数量\t7\t0\t1\t0\t0\t2\t10
      三、本年度办理结果\t（一）予以公开\t3\t0\t1\t0\t0\t0\t4
      1.逾期不补正\t1\t0\t0\t0\t0\t0\t1
      """, "2021", ["requests.new_received.research": 1, "requests.granted.total": 4]
    ),
  ])
  func readsReportsOfEitherForm(_ text: String, _ id: String, _ expected: [String: Int]) throws {
    let recognizer = try Recognizer(
      forms: library, regions: RegionTable.builtIn(), publishers: PublisherTable())
    let file = SourceFile(path: "a.txt", bytes: Array(text.utf8))
    let report = recognizer.report(from: SourceReader().text(of: file))
    #expect(report.form == id)
    let form = try #require(library[id])
    for (path, value) in expected {
      let cell = try #require(form.cellIndex[path])
      #expect(report.cells[cell].value == Quantity(value), "\(path)")
    }
  }

  @Test func takesThePlaceOfABuiltInFormWithItsId() throws {
    let file = FormFixture.file(
      """
      id: 2008
      title: { zh: 旧表, en: Old sheet }
      legal_basis: 某文
      years: { first: 2008, last: 2010 }
      fingerprints: [旧指标]
      """)
    let library = try FormLibrary(overrides: [file])
    #expect(library.forms.map(\.id) == ["2008", "2019", "2021"])
    #expect(library["2008"]?.fingerprints == ["旧指标"])
    #expect(library["2008"]?.refusal == nil)
  }

  @Test func refusesTwoFilesOfOneId() throws {
    let first = try FormFixture.file2027()
    let second = SourceFile(path: "forms/again.yaml", bytes: first.bytes)
    let failure = thrown { () throws(Failure) in
      _ = try FormLibrary(overrides: [first, second])
    }
    #expect(failure?.file == "forms/again.yaml")
    #expect(failure?.message.english == "the form “2027” is already in forms/2027.yaml")
  }
}
