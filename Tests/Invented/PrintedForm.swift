/// The official forms as they stand on paper, written down apart from the program's own files.
package enum PrintedForm: String, CaseIterable, Sendable {
  case of2019 = "2019"
  case of2021 = "2021"

  /// Rows of the table of published information that share a banner and a head.
  package struct Block: Sendable {
    package let id: String
    package let banner: String
    package let heads: [String]
    package let columns: [String]
    /// Ids and labels.
    package let rows: [(id: String, label: String)]
  }

  /// A row of the table of requests.
  package struct RequestRow: Sendable {
    package let id: String
    /// Whether it stands under 三、本年度办理结果.
    package let isOutcome: Bool
    /// The words of the group it opens or continues, nil where it stands alone.
    package let group: String?
    package let label: String
  }

  package static let columns = [
    "natural", "commercial", "research", "welfare", "legal", "other", "total",
  ]
  package static let columnLabels = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]
  package static let reviewGroups = ["review", "direct", "after_review"]
  package static let results = ["upheld", "corrected", "other", "pending", "total"]
  package static let resultLabels = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
  package static let outcomeBanner = "三、本年度办理结果"
  package static let corner = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
  package static let chapters = [
    "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况",
  ]

  package var blocks: [Block] { self == .of2019 ? Self.blocksOf2019 : Self.blocksOf2021 }

  package var requestRows: [RequestRow] {
    let handled = self == .of2019 ? Self.otherOf2019 : Self.otherOf2021
    return Self.firstRows + handled + Self.lastRows
  }

  /// The rows that add up to （七）总计.
  package var outcomes: [String] {
    requestRows.filter { $0.isOutcome && $0.id != "total" }.map(\.id)
  }

  private static let blocksOf2019 = [
    Block(
      id: "art20_1", banner: "第二十条第（一）项", heads: ["本年新制作数量", "本年新公开数量", "对外公开总数量"],
      columns: ["new_made", "new_public", "total_public"],
      rows: [("regulations", "规章"), ("normative", "规范性文件")]),
    Block(
      id: "art20_5", banner: "第二十条第（五）项", heads: ["上一年项目数量", "本年增/减", "处理决定数量"],
      columns: ["prev_items", "change", "decisions"],
      rows: [("permit", "行政许可"), ("other_services", "其他对外管理服务事项")]),
    Block(
      id: "art20_6", banner: "第二十条第（六）项", heads: ["上一年项目数量", "本年增/减", "处理决定数量"],
      columns: ["prev_items", "change", "decisions"],
      rows: [("penalty", "行政处罚"), ("coercion", "行政强制")]),
    Block(
      id: "art20_8", banner: "第二十条第（八）项", heads: ["上一年项目数量", "本年增/减"],
      columns: ["prev_items", "change"], rows: [("fees", "行政事业性收费")]),
    Block(
      id: "art20_9", banner: "第二十条第（九）项", heads: ["采购项目数量", "采购总金额（单位：万元）"],
      columns: ["projects", "amount_wan"], rows: [("procurement", "政府集中采购")]),
  ]

  private static let blocksOf2021 = [
    Block(
      id: "art20_1", banner: "第二十条第（一）项", heads: ["本年制发件数", "本年废止件数", "现行有效件数"],
      columns: ["made", "repealed", "in_force"],
      rows: [("regulations", "规章"), ("normative", "行政规范性文件")]),
    Block(
      id: "art20_5", banner: "第二十条第（五）项", heads: ["本年处理决定数量"], columns: ["decisions"],
      rows: [("permit", "行政许可")]),
    Block(
      id: "art20_6", banner: "第二十条第（六）项", heads: ["本年处理决定数量"], columns: ["decisions"],
      rows: [("penalty", "行政处罚"), ("coercion", "行政强制")]),
    Block(
      id: "art20_8", banner: "第二十条第（八）项", heads: ["本年收费金额（单位：万元）"], columns: ["amount_wan"],
      rows: [("fees", "行政事业性收费")]),
  ]

  private static func outcome(_ id: String, _ group: String?, _ label: String) -> RequestRow {
    RequestRow(id: id, isOutcome: true, group: group, label: label)
  }

  private static let firstRows: [RequestRow] = [
    RequestRow(id: "new_received", isOutcome: false, group: nil, label: "一、本年新收政府信息公开申请数量"),
    RequestRow(id: "carried_in", isOutcome: false, group: nil, label: "二、上年结转政府信息公开申请数量"),
    outcome("granted", nil, "（一）予以公开"),
    outcome("partial", nil, "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"),
    outcome("refuse_state_secret", "（三）不予公开", "1.属于国家秘密"),
    outcome("refuse_law_forbids", "（三）不予公开", "2.其他法律行政法规禁止公开"),
    outcome("refuse_three_security", "（三）不予公开", "3.危及“三安全一稳定”"),
    outcome("refuse_third_party", "（三）不予公开", "4.保护第三方合法权益"),
    outcome("refuse_internal", "（三）不予公开", "5.属于三类内部事务信息"),
    outcome("refuse_process", "（三）不予公开", "6.属于四类过程性信息"),
    outcome("refuse_enforcement_file", "（三）不予公开", "7.属于行政执法案卷"),
    outcome("refuse_admin_query", "（三）不予公开", "8.属于行政查询事项"),
    outcome("unavail_not_held", "（四）无法提供", "1.本机关不掌握相关政府信息"),
    outcome("unavail_needs_creation", "（四）无法提供", "2.没有现成信息需要另行制作"),
    outcome("unavail_unclear", "（四）无法提供", "3.补正后申请内容仍不明确"),
    outcome("reject_petition", "（五）不予处理", "1.信访举报投诉类申请"),
    outcome("reject_duplicate", "（五）不予处理", "2.重复申请"),
    outcome("reject_publication", "（五）不予处理", "3.要求提供公开出版物"),
    outcome("reject_mass", "（五）不予处理", "4.无正当理由大量反复申请"),
    outcome("reject_reconfirm", "（五）不予处理", "5.要求行政机关确认或重新出具已获取信息"),
  ]

  private static let otherOf2019: [RequestRow] = [
    outcome("other_handling", nil, "（六）其他处理")
  ]

  private static let otherOf2021: [RequestRow] = [
    outcome(
      "other_no_correction", "（六）其他处理", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"),
    outcome(
      "other_fee_unpaid", "（六）其他处理", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"),
    outcome("other_other", "（六）其他处理", "3.其他"),
  ]

  private static let lastRows: [RequestRow] = [
    outcome("total", nil, "（七）总计"),
    RequestRow(id: "carried_out", isOutcome: false, group: nil, label: "四、结转下年度继续办理"),
  ]
}
