import Glibc
import Invented
import Testing

@testable import Disclosure

/// A file that is hostile, broken or no report at all.
struct HostileFile: Sendable, CustomTestStringConvertible {
  let name: String
  let file: String
  let bytes: [UInt8]

  init(_ name: String, _ bytes: [UInt8], file: String = "岚川县/2023.txt") {
    self.name = name
    self.file = file
    self.bytes = bytes
  }

  init(_ name: String, _ text: String, file: String = "岚川县/2023.txt") {
    self.init(name, Array(text.utf8), file: file)
  }

  var testDescription: String { name }
}

@Suite struct HostileInputTests {
  let reading: ReportReading

  init() throws {
    reading = try ReportReading()
  }

  /// How many times a pattern repeats; a debug build gets by with fewer.
  #if DEBUG
    private static let many = 20_000
  #else
    private static let many = 1_000_000
  #endif

  @Test(arguments: shapes + numbers + encodings + wholes)
  func endsQuicklyWithAFinding(_ hostile: HostileFile) {
    let start = Self.processorSeconds()
    let report = reading.report(hostile.bytes, as: hostile.file)
    #expect(Self.processorSeconds() - start < 2)
    #expect(!report.remarks.isEmpty)
    let groundless = report.cells.filter { $0.value != nil && $0.raw == nil && $0.proof.isEmpty }
    #expect(groundless == [])
  }

  private static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static let label = "一、本年新收政府信息公开申请数量"
  private static let report = LineLayout.paddedTabs.text(
    PrintedReport(InventedTables(.of2021, .tens, seed: 3)))

  static let shapes = [
    HostileFile("nothing", ""),
    HostileFile("only spaces", String(repeating: "    \n", count: 2_000)),
    HostileFile("tabs without end", label + String(repeating: "\t", count: many / 10) + "1"),
    HostileFile("bars without end", label + String(repeating: "|", count: many / 10) + "1"),
    HostileFile("many cells", "规章\t" + String(repeating: "1\t", count: many)),
    HostileFile(
      "many lines of one digit", "规章\n" + String(repeating: "1\n", count: many)),
    HostileFile("a label on every line", String(repeating: label + "\n", count: many / 20)),
    HostileFile(
      "a label again and again on a line", String(repeating: label + " 1 ", count: many / 50)),
    HostileFile(
      "deep lists",
      (0..<many / 200).map { String(repeating: " ", count: $0 % 400) + "- 一\n" }.joined()),
    HostileFile(
      "deep quotes", String(repeating: ">", count: many / 10) + "规章 1", file: "a/2023.md"),
    HostileFile("brackets that never close", String(repeating: "（", count: many / 3)),
    HostileFile(
      "deep markup", String(repeating: "<div>", count: many / 20) + "规章", file: "a/2023.html"),
    HostileFile(
      "spans beyond reason",
      "<table><tr><td rowspan=\"99999999\" colspan=\"99999999\">规章</td><td>1</td></tr></table>",
      file: "a/2023.html"),
  ]

  static let numbers = [
    HostileFile("digits without end", String(repeating: "7", count: many)),
    HostileFile("glued digits after a label", label + String(repeating: "1", count: many / 5)),
    HostileFile("glued ones and zeros", label + String(repeating: "10", count: 40)),
    HostileFile(
      "numbers beyond 64 bits",
      report.replacing(
        "\t0\t0\t0", with: "\t99999999999999999999\t0\t0")),
    HostileFile("sums beyond 64 bits", overflowing),
    HostileFile("a thousand decimals", "行政事业性收费\t0." + String(repeating: "3", count: 1_000)),
    HostileFile("only signs", "行政许可\t+\t-\t−\n行政处罚\t--\t+-3\t-\n"),
    HostileFile("commas without digits", "行政许可\t,,,\t1,,2\t,5\n"),
  ]

  static let encodings = [
    HostileFile("NUL bytes", Array(report.utf8).map { $0 == 0x30 ? 0 : $0 }),
    HostileFile("lone surrogates", [0xED, 0xA0, 0x80, 0xED, 0xBF, 0xBF] + Array(label.utf8)),
    HostileFile(
      "broken UTF-8",
      Array(report.utf8).enumerated().map { $0.offset % 97 == 3 ? 0xFF : $0.element }),
    HostileFile("control characters", (1..<32).flatMap { [UInt8($0)] + Array("规章".utf8) }),
    HostileFile(
      "a picture",
      [0xFF, 0xD8, 0xFF, 0xE0] + (0..<9_000).map { UInt8(truncatingIfNeeded: $0 &* 37) }),
    HostileFile("half a UTF-16 mark", [0xFF, 0xFE, 0x00]),
  ]

  static let wholes = [
    HostileFile(
      "a page of photographs", "<html><body><img src=\"1.jpg\"><img src=\"2.jpg\"></body></html>",
      file: "a/2023.html"),
    HostileFile("headings and no table", PrintedForm.chapters.joined(separator: "\n\n（见附图）\n\n")),
    HostileFile("two reports", report + report),
    HostileFile("a form nobody filled in", report.filter { !$0.isNumber || !$0.isASCII }),
    HostileFile("the table of 2014", "统计指标\t单位\t统计数\n主动公开政府信息数\t条\t35\n申请办结数\t件\t4\n"),
  ]

  /// Seven numbers near the end of 64 bits in every row.
  private static let overflowing = report.split(separator: "\n").map { line in
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard cells.count == 10 else { return String(line) }
    return cells.map { UInt($0) == nil ? String($0) : "9223372036854775807" }.joined(
      separator: "\t")
  }.joined(separator: "\n")
}
