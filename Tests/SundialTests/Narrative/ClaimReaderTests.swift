import Testing

@testable import Disclosure

/// A paragraph and the claims a reader finds in it.
struct ClaimCase: Sendable, CustomTestStringConvertible {
  let text: String
  /// As `Claim.brief`, in the order of the text.
  let claims: [String]
  var form = "2019"
  var section = "overview"

  var testDescription: String { text }

  func found(year: Int? = 2020) throws -> [Claim] {
    let known = try InventedReport.forms.get()
    let form = try #require(known.first { $0.id == self.form })
    var outline = Outline()
    outline.paragraphs.append(.init(section: section, text: text, place: Place(line: 1)))
    return ClaimReader(form: form).claims(in: outline, year: year)
  }
}

extension Claim {
  /// `received 32`, with `~` for a rounded number and the applicant's column.
  fileprivate var brief: String {
    "\(pattern) \(value)" + (isApproximate ? "~" : "") + (applicant.map { " \($0)" } ?? "")
  }
}

@Suite struct ClaimReaderTests {
  @Test(
    arguments: requests + outcomes + applicants + cases + tables + roundings + spellings + denials)
  func reads(_ test: ClaimCase) throws {
    #expect(try test.found().map(\.brief) == test.claims)
  }

  @Test(arguments: rivals + asides + positions)
  func readsNothing(from text: String) throws {
    #expect(try ClaimCase(text: text, claims: []).found().map(\.brief) == [])
  }

  static let requests = [
    ClaimCase(
      text: "我局收到政府信息公开申请27件，办结25件，结转下年度2件。",
      claims: ["received 27", "closed 25", "carried-out 2"]),
    ClaimCase(
      text: "全年新收政府信息公开申请31件，上年结转4件。", claims: ["received-new 31", "carried-in 4"]),
    ClaimCase(text: "接到依申请公开9件，其中3件转办下一年。", claims: ["received 9", "carried-out 3"]),
    ClaimCase(text: "共收到14件政府信息公开申请，均已办结。", claims: ["received 14"]),
    ClaimCase(text: "本年度受理政府信息公开申请，共计18件。", claims: ["received 18"]),
    ClaimCase(text: "处理依申请公开件数7件。", claims: ["handled 7"]),
    ClaimCase(
      text: "收到政府信息公开申请5件。其中4件已按时答复，一件正在办理。",
      claims: ["received 5", "answered 4", "unfinished 1"]),
    ClaimCase(
      text: "通过信函、网络等方式收到政府信息公开申请12件。", claims: ["received 12"]),
    ClaimCase(text: "收到公民、法人和其他组织的政府信息公开申请16件。", claims: ["received 16"]),
  ]

  static let outcomes = [
    ClaimCase(
      text: "办结政府信息公开申请20件，其中予以公开11件、部分公开4件、不予公开2件、无法提供3件。",
      claims: ["closed 20", "granted 11", "partial 4", "refused 2", "unavailable 3"]),
    ClaimCase(
      text: "对政府信息公开申请，予以公开及部分公开17件。", claims: ["granted 17"]),
    ClaimCase(
      text: "收到政府信息公开申请8件，其中2件因本机关不掌握无法提供。",
      claims: ["received 8", "unavail-not-held 2"]),
    ClaimCase(
      text: "收到政府信息公开申请8件，因涉及国家秘密不予公开1件，其他处理1件。",
      claims: ["received 8", "refuse-state-secret 1", "other 1"]),
    ClaimCase(
      text: "收到政府信息公开申请6件，要求确认或重新出具1件，重复申请2件。",
      claims: ["received 6", "reject-reconfirm 1", "reject-duplicate 2"]),
  ]

  static let applicants = [
    ClaimCase(
      text: "新收到申请函件40件，公开30件。其中自然人申请36件，公开28件，部分公开5件；法律服务机构申请3件，公开2件；其他申请1件。",
      claims: [
        "received-new 40", "granted 30", "received-new 36 natural", "granted 28 natural",
        "partial 5 natural", "received-new 3 legal", "granted 2 legal", "received-new 1 other",
      ]),
    ClaimCase(
      text: "收到政府信息公开申请20件，其中自然人18件，法人或其他组织2件。",
      claims: ["received 20", "received 18 natural", "received 2"]),
    // Without a list the outcome may be the applicant's or everybody's.
    ClaimCase(
      text: "收到政府信息公开申请20件，其中自然人18件，予以公开15件。",
      claims: ["received 20", "received 18 natural", "granted 15"]),
  ]

  static let cases = [
    ClaimCase(
      text: "因政府信息公开申请行政复议5件，其中结果维持3件，结果纠正1件；行政诉讼4件，败诉1件。",
      claims: [
        "review 5", "review-upheld 3", "review-corrected 1", "litigation 4",
        "litigation-corrected 1",
      ]),
    ClaimCase(text: "被申请行政复议2件、提起行政诉讼1件。", claims: ["review 2", "litigation 1"]),
    ClaimCase(text: "行政复议、行政诉讼均为0件。", claims: ["review 0", "litigation 0"]),
    ClaimCase(text: "行政复议、行政诉讼均为零。", claims: ["review 0", "litigation 0"]),
    ClaimCase(
      text: "未经复议直接起诉3件、复议后起诉1件。",
      claims: ["litigation-direct 3", "litigation-after-review 1"]),
  ]

  static let tables = [
    ClaimCase(
      text: "公开规范性文件7件，行政许可1,204件、行政处罚86件、行政强制2件。",
      claims: ["normative 7", "permit 1204", "penalty 86", "coercion 2"]),
    ClaimCase(
      text: "政府集中采购3项，共41.5万元。", claims: ["procurement 3", "procurement-amount 41.5"]),
    ClaimCase(
      text: "制发规范性文件6件，废止规范性文件2件，规范性文件现行有效31件。",
      claims: ["normative 6", "normative-repealed 2", "normative-in-force 31"], form: "2021"),
    ClaimCase(text: "行政事业性收费共计25000元。", claims: ["fees 2.5"], form: "2021"),
  ]

  static let roundings = [
    ClaimCase(text: "收到政府信息公开申请30余件。", claims: ["received 30~"]),
    ClaimCase(text: "收到政府信息公开申请近50件。", claims: ["received 50~"]),
    ClaimCase(text: "收到政府信息公开申请50件左右。", claims: ["received 50~"]),
    ClaimCase(text: "收到政府信息公开申请1.2万件。", claims: ["received 12000~"]),
  ]

  static let spellings = [
    ClaimCase(text: "收到政府信息公开申请１２件。", claims: ["received 12"]),
    ClaimCase(text: "收到政府信息公开申请1,438件,办结1,430件.", claims: ["received 1438", "closed 1430"]),
    ClaimCase(text: "收到政府信息公开申请 15 件。", claims: ["received 15"]),
    ClaimCase(text: "共收到政府信息公开申请两件。", claims: ["received 2"]),
  ]

  static let denials = [
    ClaimCase(text: "本年度未收到政府信息公开申请。", claims: ["received 0"]),
    ClaimCase(text: "全年没有收到公民、法人和其他组织的政府信息公开申请。", claims: ["received 0"]),
    ClaimCase(text: "未发生政府信息公开行政复议、行政诉讼案件。", claims: ["review 0", "litigation 0"]),
    ClaimCase(text: "无因政府信息公开引发的行政复议和行政诉讼。", claims: ["review 0", "litigation 0"]),
  ]

  /// Other things are counted.
  static let rivals = [
    "牵涉他人权益的7件申请，事先问过对方的想法。",
    "从行政复议和行政诉讼里找经验，归纳改进办法12条。",
    "对历年文件开展清理，宣布继续有效40件、废止6件。",
    "区长信箱收到群众来信56件，办结率100%。",
    "窗口接待群众咨询64件，收到建议提案9件并全部答复。",
    "受理不动产登记申请3200件，办结3180件。",
    "全年部署任务15项，年底前办结14项。",
    "举办依申请公开培训3次，参训120人次。",
    "收到政府信息公开行政复议答复通知书的材料3份。",
    "通过网络收到政府信息公开申请6件。",
    "在政务服务大厅办理事项2300件。",
  ]

  /// Another year, a comparison, a part of the year or of the offices.
  static let asides = [
    "2019年收到政府信息公开申请22件。",
    "政府信息公开申请比上年增加6件。",
    "政府信息公开申请办结数同比下降3件。",
    "上半年收到政府信息公开申请8件。",
    "平均每月办理政府信息公开申请2件。",
    "部分单位长期未收到政府信息公开申请。",
    "没有收到需要收取费用的政府信息公开申请。",
    "无超期答复的政府信息公开申请。",
  ]

  /// Numbers that count nothing.
  static let positions = [
    "按照国办公开办函〔2020〕60号的要求办理政府信息公开申请。",
    "《关于答复30件政府信息公开申请的通知》已经印发。",
    "收到政府信息公开申请后在20个工作日内办结。",
    "政府信息公开申请答复率100%，按时办结率99.5%。",
    "每一件政府信息公开申请都有专人办理。",
    "收到的第3件政府信息公开申请已经办结。",
    "一般在3-5件政府信息公开申请办结后归档。",
  ]

  @Test func leavesTheChapterOnProblemsAlone() throws {
    let text = "收到政府信息公开申请30件，答复不够规范。"
    #expect(try ClaimCase(text: text, claims: [], section: "problems").found() == [])
  }

  @Test func namesTheCellsOfATotal() throws {
    let claims = try ClaimCase(text: "收到政府信息公开申请9件。", claims: []).found()
    #expect(
      claims.map(\.candidates) == [
        [
          ["requests.new_received.total"],
          ["requests.new_received.total", "requests.carried_in.total"],
          ["requests.total.total", "requests.carried_out.total"],
        ]
      ])
  }

  /// Otherwise a total that is one too large would pass as the sum with what was carried in.
  @Test func dropsASumWhosePartTheSentenceStates() throws {
    let text = "收到政府信息公开申请9件，上年结转1件，办结10件。"
    let claims = try ClaimCase(text: text, claims: []).found()
    #expect(claims.first?.candidates == [["requests.new_received.total"]])
  }

  @Test func takesPendingCasesAway() throws {
    let claims = try ClaimCase(text: "因信息公开被申请行政复议6件。", claims: []).found()
    #expect(
      claims.map(\.candidates) == [
        [["review.review.total"], ["review.review.total", "-review.review.pending"]]
      ])
  }

  @Test func putsAnApplicantInItsColumn() throws {
    let text = "新收政府信息公开申请6件，其中自然人5件，法人或其他组织1件。"
    let claims = try ClaimCase(text: text, claims: []).found()
    #expect(claims[1].candidates == [["requests.new_received.natural"]])
    #expect(
      claims[2].candidates == [
        ["commercial", "research", "welfare", "legal", "other"].map {
          "requests.new_received.\($0)"
        }
      ])
  }

  @Test func attachesAShareToItsNumber() throws {
    let text = "办结政府信息公开申请40件，予以公开30件，占75%，部分公开6件。"
    let claims = try ClaimCase(text: text, claims: []).found()
    #expect(claims.map { $0.share } == [nil, Quantity(75), nil])
  }

  /// A body may handle cases of every kind; only those on disclosure are in the table.
  @Test(arguments: [
    ("全年办理行政复议320件。", Severity.info), ("因政府信息公开被申请行政复议3件。", .warning),
  ])
  func gradesCasesByTheirSubject(text: String, severity: Severity) throws {
    #expect(try ClaimCase(text: text, claims: []).found().map(\.severity) == [severity])
  }

  @Test func placesAClaimAtItsNumber() throws {
    let claims = try ClaimCase(text: "今年，我局收到政府信息公开申请9件。", claims: []).found()
    #expect(claims.map(\.place) == [Place(line: 1, column: 16)])
    #expect(claims.map(\.clause) == ["我局收到政府信息公开申请9件"])
  }

  /// Hostile input costs time in proportion to its length and nothing else.
  @Test func survivesNonsense() throws {
    let texts = [
      String(repeating: "申请", count: 5_000), String(repeating: "9", count: 5_000) + "件",
      String(repeating: "《", count: 2_000), String(repeating: "收到申请9件、", count: 2_000), "\u{FFFD}件",
    ]
    for text in texts { _ = try ClaimCase(text: text, claims: []).found() }
  }
}
