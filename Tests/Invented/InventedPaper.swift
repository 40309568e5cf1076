import Disclosure

/// An invented report as a file of text.
struct InventedPaper: Sendable {
  let publisher: InventedPublisher
  let year: Int
  let tables: InventedTables
  let defect: InventedDefect?
  var prose = InventedProse.short

  var text: String {
    var lines = PrintedReport(tables).lines
    spoil(&lines)
    let received = tables["requests.new_received.total"].integer ?? 0
    let stated = defect == .otherProse ? received + 7 : received
    return """
      \(publisher.name)\(year)年政府信息公开工作年度报告

      一、总体情况

      \(year)年，本机关按年度要点逐项公开，\(prose.opening)全年收到政府信息公开申请\(stated)件。
      \(defect == .hostile ? "\n\(InventedDefect.hostileText)\n" : "")
      \(lines.map(Self.line).joined())
      五、存在的主要问题及改进情况

      \(prose.problems)

      六、其他需要报告的事项

      \(prose.others)

      """
  }
}

extension InventedPaper {
  private static func line(_ line: PrintedLine) -> String {
    let text = line.dense.joined(separator: "\t")
    return line.kind == .chapter ? "\n\(text)\n\n" : text + "\n"
  }

  private func spoil(_ lines: inout [PrintedLine]) {
    switch defect {
    case .wrongTotal:
      change("requests.total.total", in: &lines) { "\((Int($0) ?? 0) + 1)" }
    case .blankCells:
      for result in PrintedForm.results {
        change("review.review.\(result)", in: &lines) { _ in result == "other" ? "-" : "" }
      }
    case .lostRows:
      lines.removeAll { line in
        line.paths.contains { path in
          ["refuse_internal", "refuse_process", "refuse_enforcement_file"]
            .contains { path.hasPrefix("requests.\($0).") }
        }
      }
    case .oneNumberTooMany:
      if let last = lines.lastIndex(where: { $0.width == 15 && $0.kind == .row }) {
        lines[last].cells.append("0")
      }
    case .otherProse, .hostile, nil: break
    }
  }

  private func change(
    _ path: String, in lines: inout [PrintedLine], to changed: (String) -> String
  ) {
    for line in lines.indices {
      guard let cell = lines[line].paths.firstIndex(of: path) else { continue }
      lines[line].cells[cell] = changed(lines[line].cells[cell])
    }
  }
}
