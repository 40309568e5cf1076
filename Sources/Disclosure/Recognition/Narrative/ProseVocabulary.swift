/// The words of ordinary Chinese that decide how a number in the prose is meant.
///
/// Words of the tables come from the form; these hold for every form.
struct ProseVocabulary {
  /// What a word does to the numbers of its clause.
  struct Effect: OptionSet {
    let rawValue: UInt16

    /// Something the tables do not count is counted: letters, trainings, tasks.
    static let rival = Effect(rawValue: 1 << 0)
    /// The number compares with another year or states a change.
    static let comparison = Effect(rawValue: 1 << 1)
    /// Another year than the reported one begins.
    static let otherYear = Effect(rawValue: 1 << 2)
    /// The reported year is named again.
    static let thisYear = Effect(rawValue: 1 << 3)
    /// Only some units or some months are meant.
    static let fraction = Effect(rawValue: 1 << 4)
    /// Another circle of units may be meant than the tables cover.
    static let scope = Effect(rawValue: 1 << 5)
    /// One way of filing, which the forms no longer count.
    static let channel = Effect(rawValue: 1 << 6)
    /// All ways of filing together.
    static let allChannels = Effect(rawValue: 1 << 7)
    /// Disclosure on request is the subject of the paragraph.
    static let disclosure = Effect(rawValue: 1 << 8)
    /// The number is a sum of what was said: 共.
    static let total = Effect(rawValue: 1 << 9)
    /// A percentage follows.
    static let share = Effect(rawValue: 1 << 10)
    /// Zero in words.
    static let zero = Effect(rawValue: 1 << 11)
    /// The parties of the regulation, all together.
    static let everyone = Effect(rawValue: 1 << 12)
    /// A count in words may follow: `两件`.
    static let numeral = Effect(rawValue: 1 << 13)
    /// A pattern takes it as a denial.
    static let denial = Effect(rawValue: 1 << 14)
  }

  static let effects: KeyValuePairs<Effect, [String]> = [
    .rival: [
      "信箱", "来信", "来电", "来访", "热线", "咨询", "建议", "提案", "议案", "留言", "提问", "问卷", "意见",
      "培训", "会议", "调度会", "任务", "栏目", "发布", "稿件", "文稿", "文件", "工单", "投诉", "举报", "信访",
      "访谈", "新闻", "舆情", "解读", "微博", "微信", "公众号", "案例", "清理", "备案", "公示", "公告", "考核",
      "检查", "问题", "条目", "目录", "档案", "网民", "不动产", "审批", "登记", "网友",
    ],
    .comparison: [
      "同比", "环比", "较上年", "比上年", "较去年", "比去年", "与上年", "与去年", "上年同期", "去年同期", "增加",
      "减少", "增长", "下降", "增幅", "降幅", "上升", "增减率",
    ],
    .otherYear: ["去年", "上年", "上年度", "上一年", "上一年度", "往年", "历年", "近年", "以来"],
    .thisYear: ["今年", "本年", "本年度", "全年", "年内", "当年"],
    .fraction: [
      "部分单位", "部分部门", "部分机关", "个别", "有的", "有些", "一些", "少数", "多数", "长期", "上半年", "下半年",
      "季度", "每年", "每月", "平均", "人均", "除外", "以外",
    ],
    .scope: [
      "本级", "局机关", "机关本级", "所属", "下属", "各部门", "各单位", "各镇", "各乡镇", "乡镇", "街道", "派出机构",
    ],
    .channel: [
      "网络", "网上", "线上", "信函", "邮寄", "邮件", "邮政", "快递", "当面", "现场", "窗口", "传真", "网站", "平台",
    ],
    .allChannels: [
      "等方式", "等渠道", "等途径", "等形式", "等多种", "等各种", "各种方式", "各种渠道", "各类渠道", "各渠道",
    ],
    .disclosure: ["政府信息公开", "信息公开", "依申请公开", "政府信息"],
    .total: ["共", "共计", "合计", "总计", "共有", "总共", "一共", "累计", "总数"],
    .share: ["占", "占比", "占总数", "约占"],
    .zero: ["为零", "均为零", "都为零", "为无", "均为无"],
    .everyone: ["公民", "公众"],
    .numeral: ["零", "一", "二", "两", "三", "四", "五", "六", "七", "八", "九", "十"],
    // Words that hide a shorter one with another meaning.
    []: [
      "办结率", "答复率", "回复率", "公开率", "申请人", "申请表", "申请书", "申请材料", "答复书", "主动公开", "规章制度",
      "未公开", "不公开", "无法", "无正当理由", "无障碍", "无一", "新增", "共同", "公共", "意见建议", "工作平台",
      "依法处理", "处理费", "信息处理费", "处理决定", "公开申请表",
    ],
  ]

  /// Applicants in other words than the columns of the form, by the column's id.
  static let applicants: KeyValuePairs<String, [String]> = [
    "natural": ["自然人", "公民个人"],
    "commercial": ["商业企业"],
    "research": ["科研机构"],
    "welfare": ["社会公益组织", "公益组织"],
    "legal": ["法律服务机构"],
    "other": ["其他申请", "其他组织申请"],
  ]

  /// The applicants that are no natural persons, in one word.
  static let organizations = ["法人或其他组织", "法人和其他组织", "法人及其他组织", "法人或者其他组织", "法人"]

  /// The word that names a request of any kind; what stands before it tells which.
  static let request = "申请"

  /// Words between a denial and its object that leave the meaning alone.
  static let fillers: [StaticString] = [
    "政府信息公开", "政府信息", "信息公开", "依申请公开", "依申请", "公开", "信息", "公民", "法人", "其他组织", "公众",
    "社会公众", "群众", "任何", "有关", "相关", "关于", "要求", "因", "由", "就", "对", "的", "或者", "或", "以及",
    "及", "和", "与", "引发", "引起", "导致", "产生", "涉及", "被", "提起", "提出", "案件", "案", "情况", "情形",
    "现象", "答复", "工作", "受理", "有效", "各类", "我局", "我区", "我县", "我办", "、", " ", "发生", "事项", "了",
  ]

  static let joiners: [StaticString] = ["和", "及", "与", "或", "以及", "、", "或者"]

  /// Words that say a number is rounded when they stand right before it.
  static let roundedBefore = ["近", "约", "大约", "将近", "逾", "超", "超过", "接近", "约有", "不足", "至少"]
}
