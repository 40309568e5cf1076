extension Layout {
  /// Pages of a PDF as `pdftotext -layout` prints them: columns of places, labels wrapped.
  static let printedPages = [
    Layout(name: "page, number on the first line of a label", file: "岚川县/2023.txt") { report in
      PrintedPage(labelWidth: 12, numberLine: .first).text(report)
    },
    Layout(name: "page, number on the last line of a label", file: "岚川县/2023.txt") { report in
      PrintedPage(labelWidth: 10, numberLine: .last).text(report)
    },
    Layout(name: "page, number between the lines of a label", file: "岚川县/2023.txt") { report in
      PrintedPage(labelWidth: 14, numberLine: .between).text(report)
    },
  ]
}
