/// Who runs a site, as its footer and its head say.
package struct Organisation: Equatable, Sendable {
  package var name: Bilingual?
  /// Who keeps the site running, where that is another body.
  package var `operator`: Bilingual?
  /// An address, a telephone number, in the site's own words.
  package var contact: Bilingual?
  /// 政府网站标识码.
  package var siteID: String?
  /// ICP 备案号.
  package var icp: String?
  /// 公安备案号.
  package var police: String?

  package init() {}

  init(from reader: YAMLReader) throws(Failure) {
    let fields = try reader.fields(SettingList.organisationMembers.map(\.key))
    name = try SettingList.organisationName.value(in: fields)
    `operator` = try SettingList.organisationOperator.value(in: fields)
    contact = try SettingList.organisationContact.value(in: fields)
    siteID = try SettingList.siteID.value(in: fields)
    icp = try SettingList.icp.value(in: fields)
    police = try SettingList.police.value(in: fields)
  }
}
