/// How a report spells the official labels.
package enum LabelSpelling: CaseIterable, Sendable {
  case official
  case halfWidth
  /// `1. 属于国家秘密`, `三、 本年 度办 理结 果`.
  case spaced
  /// `逾期不补正`, `其他法律法规禁止公开`.
  case short
  /// `1、属于国家秘密`.
  case commaAfterNumber

  package func callAsFunction(_ label: String) -> String {
    switch self {
    case .official: label
    case .halfWidth: Self.halved(label)
    case .spaced: Self.spread(label)
    case .short: Self.shortForms[label] ?? label
    case .commaAfterNumber: Self.numberedWithComma(label)
    }
  }

  private static let shortForms = [
    "2.其他法律行政法规禁止公开": "2.其他法律法规禁止公开",
    "1.本机关不掌握相关政府信息": "1.不掌握相关政府信息",
    "（二）部分公开（区分处理的，只计这一情形，不计其他情形）": "（二）部分公开",
    "5.要求行政机关确认或重新出具已获取信息": "5.要求确认或重新出具已获取信息",
    "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请": "1.逾期不补正",
    "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请": "2.逾期不缴费",
  ]

  private static func halved(_ label: String) -> String {
    let pairs: [Character: Character] = [
      "（": "(", "）": ")", "：": ":", "，": ",", "“": "\"", "”": "\"",
    ]
    return String(label.map { pairs[$0] ?? $0 })
  }

  /// A space after the mark in front and after every fourth character.
  private static func spread(_ label: String) -> String {
    var spread = ""
    for (index, character) in label.enumerated() {
      spread.append(character)
      if "、.）".contains(character) || index % 4 == 3 { spread.append(" ") }
    }
    return spread.hasSuffix(" ") ? String(spread.dropLast()) : spread
  }

  private static func numberedWithComma(_ label: String) -> String {
    guard let first = label.first, first.isASCII, first.isNumber else { return label }
    return "\(first)、" + label.dropFirst(2)
  }
}
