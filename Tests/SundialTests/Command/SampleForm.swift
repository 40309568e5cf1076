@testable import Disclosure
@testable import SundialCommand

/// A small form and a small catalogue, so that whole outputs fit on a screen.
enum SampleForm {
  static func form() throws -> Form {
    try FormFile.form(from: SourceFile(path: "forms/2040.yaml", bytes: Array(yaml.utf8)))
  }

  static func words(_ language: Language = .english) throws -> FindingWords {
    let texts = SourceFile(path: "findings.yaml", bytes: Array(catalogue.utf8))
    return FindingWords(
      catalogue: try FindingCatalogue(forms: [form()], texts: texts), language: language)
  }

  /// The error of `source`, at the total of the children's row.
  static func finding(waived: Bool = false) -> Finding {
    var finding = Finding(
      rule: "rider-sum", severity: .error, file: "北/2040.txt", place: Place(line: 2, column: 8),
      cells: ["rides.rented.total"], arguments: ["sum": .count(12), "printed": .count(13)],
      computation: "5+7 = 12 ≠ 13", form: "2040")
    if waived {
      finding.waiver = Waiver(
        rule: "rider-sum", file: "北/2040.txt", cell: "rides.rented.total", printed: "13",
        reason: "recounted", author: "desk 4", date: "2041-02-03", place: Place(line: 7))
    }
    return finding
  }

  /// Two lines of a report, the second with the numbers.
  static func source() -> SourceText {
    let bytes = Array("租车\n租出 5\t7\t13\n".utf8)
    return SourceText(
      file: "北/2040.txt", bytes: bytes,
      lines: [
        SourceText.Line(start: 0, end: 6, number: 1),
        SourceText.Line(start: 7, end: Int32(bytes.count - 1), number: 2),
      ], cells: [], asides: [], fileLineCount: 2, frontMatter: FrontMatter(), remarks: [])
  }

  static let yaml = """
    id: 2040
    title: { zh: 租车表, en: Rental sheet }
    legal_basis: 样例
    years: { first: 2040 }
    fingerprints: [本年租出次数]
    sections:
      - { id: renting, number: 一、, label: 租车情况, english: Renting }
    tables:
      - id: rides
        title: { zh: 租车情况, en: Renting }
        section: renting
        anchors: [骑车人]
        unit: 次
        columns:
          - { id: adults, label: 成人, english: Adults }
          - { id: children, label: 儿童, english: Children, variants: [少儿] }
          - { id: total, label: 总计, english: Total }
        rows:
          - { id: rented, number: 一、, label: 本年租出次数, english: Rented, variants: [租出] }
          - { id: returned, number: 二、, label: 归还, english: Returned }
    identities:
      - id: rider-sum
        headline: { zh: 骑车人相加等于总计, en: The riders add up }
        explanation: { zh: 每行相加。, en: Every row adds up. }
        legal_basis: 样例
        over: rides
        each: row
        equation: adults + children = total
    """

  private static let catalogue = """
    rider-sum:
      message:
        zh: 相加得 {sum}，印 {printed}
        en: "the riders make {sum}, printed {printed}"
      remedy:
        zh: 核对
        en: "check 100% of it, twice: now"
      example:
        zh: 1+1 = 2
        en: 1+1 = 2
    """
}
