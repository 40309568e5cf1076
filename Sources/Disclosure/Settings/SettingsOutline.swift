/// A `site.yaml` to begin with: every setting explained, all but the title switched off.
///
/// Taking the first `#` away from a line without a space behind it switches the setting on.
package enum SettingsOutline {
  package static func text(title: Bilingual) -> String {
    var lines = heading
    for setting in SettingList.all {
      lines.append("")
      lines += comments(on: setting)
      if setting.key == SettingList.title.key {
        lines.append("\(setting.key): \(value(title))")
      } else {
        lines += entry(for: setting).map { "#" + $0 }
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static let heading = [
    "# 网站设置。以 # 开头的设置不起作用，去掉 # 即启用。",
    "# The settings of the site. Those behind a # do nothing; take the # away to use one.",
  ]

  private static func comments(on setting: any DescribedSetting) -> [String] {
    let (meaning, allowed) = (setting.explanation, setting.allowed)
    return [
      "# \(meaning.chinese)（\(allowed.chinese)）", "# \(meaning.english) (\(allowed.english))",
    ]
  }

  /// The setting as it could stand there, its members indented below it.
  private static func entry(for setting: any DescribedSetting) -> [String] {
    guard !setting.members.isEmpty else { return ["\(setting.key): \(setting.example)"] }
    let members = setting.members.flatMap { comments(on: $0) + entry(for: $0) }
    return ["\(setting.key):"] + members.map { "  " + $0 }
  }

  private static func value(_ title: Bilingual) -> String {
    let (chinese, english) = (quoted(title.chinese), quoted(title.english))
    return chinese == english ? chinese : "{ zh: \(chinese), en: \(english) }"
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }
}
