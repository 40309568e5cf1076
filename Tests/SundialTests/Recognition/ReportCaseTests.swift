import Testing

@testable import Disclosure

/// Whole reports against hand-written values: those of the project, or those of the folders that
/// the environment variable `SUNDIAL_CASES` names.
@Suite struct ReportCaseTests {
  let reading: ReportReading

  init() throws {
    reading = try ReportReading()
  }

  @Test func findsCases() throws {
    #expect(try ReportCase.all().count >= 5)
  }

  @Test(arguments: try ReportCase.all())
  func readsWhatTheReportPrints(_ reportCase: ReportCase) throws {
    let report = reading.report(reportCase.bytes, as: reportCase.file)
    let cells = reading.cells(of: report)
    #expect(reportCase.faults(in: cells) == [])
    guard let expected = reportCase.checks else { return }
    let form = report.form.flatMap { reading.forms[$0] }
    let counts = form.map { ReportCase.checks(cells, of: $0) } ?? (pass: 0, fail: 0)
    #expect(counts.pass == expected.pass)
    #expect(counts.fail == expected.fail)
  }
}

@Test(arguments: [
  ("", true),
  ("\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n", false),
])
func noticesATableWithoutItsHead(_ head: String, _ isMissing: Bool) throws {
  let text = """
    信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量
    规章\t0\t0\t0
    \(head)（一）予以公开\t3\t0\t0\t0\t0\t0\t3
    （六）其他处理\t1\t0\t0\t0\t0\t0\t1
    四、政府信息公开行政复议、行政诉讼情况
    结果维持\t结果纠正\t其他结果\t尚未审结\t总计
    """
  let report = try ReportReading().report(text, as: "a.txt")
  #expect(report.remarks.contains { $0.rule == "header-missing" } == isMissing)
}
