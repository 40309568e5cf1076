/// Every setting of `site.yaml`, in the order in which the documentation lists them.
///
/// Reading, the schema for editors and `docs/settings.md` all follow this one list.
enum SettingList {
  static let all: [any DescribedSetting] = [
    title, languages, address, description, organisation, aliases, leaderboards, rowsPerPage,
    dataVersion, dataDate, licence, feedback, precompress,
  ]

  static let title = Setting(
    key: "title", kind: .words(120), isRequired: true,
    example: "某市政府信息公开年报",
    explanation: Bilingual(
      chinese: "网站名称。", english: "The name of the site."))

  static let languages = Setting(
    key: "languages", kind: .languages, standard: .texts(["zh", "en"]),
    example: "[zh, en]",
    explanation: Bilingual(
      chinese: "网页的语言；第一种在根目录，另一种在自己的文件夹里。",
      english: "The languages of the pages; the first at the root, the other in a folder."))

  static let address = Setting(
    key: "address", kind: .siteAddress,
    example: "https://www.example.gov.cn/xxgk/nb/",
    explanation: Bilingual(
      chinese: "网站发布后的网址，用于规范链接、站点地图和订阅；不写则略去这些。",
      english:
        "Where the site will live, for canonical links, site map and feed; without it they are left out."
    ))

  static let description = Setting(
    key: "description", kind: .words(300),
    example: "{ zh: 全市各机关历年年报, en: The annual reports of all bodies of the city }",
    explanation: Bilingual(
      chinese: "一句话介绍，供首页和搜索引擎使用。",
      english: "A sentence about the site, for the home page and search engines."))

  static let organisation = Setting(
    key: "organisation", kind: .organisation(organisationMembers),
    explanation: Bilingual(
      chinese: "主办单位，显示在页脚和政府网站标签里。",
      english: "Who runs the site, for the footer and the tags of government sites."),
    members: organisationMembers)

  static let aliases = Setting(
    key: "aliases", kind: .aliases, standard: .list([]),
    example: "[{ from: 411222, to: 411203 }]",
    explanation: Bilingual(
      chinese: "改过的行政区划代码；旧地址仍能打开。",
      english: "Codes of regions that changed; the old addresses go on working."))

  static let leaderboards = Setting(
    key: "leaderboards", kind: .flag, standard: .flag(false),
    example: "false",
    explanation: Bilingual(
      chinese: "是否给出名次。默认不排名。",
      english: "Whether pages give ranks. They do not unless asked to."))

  static let rowsPerPage = Setting(
    key: "rows_per_page", kind: .integer(in: 20...1000), standard: .number(200),
    example: "200",
    explanation: Bilingual(
      chinese: "长表每页的行数。", english: "The rows of a long table on one page."))

  static let dataVersion = Setting(
    key: "data_version", kind: .line(40),
    example: "2026-03",
    explanation: Bilingual(
      chinese: "这一版数据的名称，写在数据页和每页的页脚里。",
      english: "The name of this state of the data, on the data page and at the foot of every page."
    ))

  static let dataDate = Setting(
    key: "data_date", kind: .moment,
    example: "2026-03-01 09:30",
    explanation: Bilingual(
      chinese: "这一版数据的时间；不写则用 `SOURCE_DATE_EPOCH`。",
      english: "The moment the data are of; without it, `SOURCE_DATE_EPOCH` is used."))

  static let licence = Setting(
    key: "licence", kind: .words(300),
    example: "{ zh: 署名后可自由使用, en: Free to use with attribution }",
    explanation: Bilingual(
      chinese: "数据的使用许可。", english: "The terms under which the data may be used."))

  static let feedback = Setting(
    key: "feedback", kind: .feedbackAddress,
    example: "mailto:nb@example.gov.cn",
    explanation: Bilingual(
      chinese: "读者报错的地址。", english: "Where a reader reports an error."))

  static let precompress = Setting(
    key: "precompress", kind: .compressions, standard: .texts([]),
    example: "[gz, br]",
    explanation: Bilingual(
      chinese: "在网页和数据文件旁另存压缩好的文件，供支持的服务器直接发送（如 nginx 的 `gzip_static`）；`--precompress` 可另行指定。",
      english:
        "Compressed files kept ready beside pages and data, for servers that send them as they are (`gzip_static` of nginx); `--precompress` overrides it."
    ))
}

// The keys of `organisation`.
extension SettingList {
  static let organisationMembers: [any DescribedSetting] = [
    organisationName, organisationOperator, organisationContact, siteID, icp, police,
  ]

  static let organisationName = Setting(
    key: "name", kind: .words(120),
    example: "某市人民政府办公室",
    explanation: Bilingual(chinese: "主办单位。", english: "The body that runs the site."))

  static let organisationOperator = Setting(
    key: "operator", kind: .words(120),
    example: "某市大数据中心",
    explanation: Bilingual(
      chinese: "承办单位。", english: "Who keeps the site running, where that is another body."))

  static let organisationContact = Setting(
    key: "contact", kind: .words(200),
    example: "某市某路 1 号，电话 0000-0000000",
    explanation: Bilingual(
      chinese: "联系方式：地址、电话。", english: "How to get in touch: an address, a telephone number."))

  static let siteID = Setting(
    key: "site_id", kind: .siteID,
    example: "'0000000000'",
    explanation: Bilingual(
      chinese: "政府网站标识码，写进 `SiteIDCode`。",
      english: "The code of a government site, for the tag `SiteIDCode`."))

  static let icp = Setting(
    key: "icp", kind: .line(60),
    example: "某ICP备00000000号",
    explanation: Bilingual(chinese: "ICP 备案号。", english: "The ICP filing number."))

  static let police = Setting(
    key: "police", kind: .line(60),
    example: "某公网安备 00000000000000 号",
    explanation: Bilingual(
      chinese: "公安备案号。", english: "The public security filing number."))
}
