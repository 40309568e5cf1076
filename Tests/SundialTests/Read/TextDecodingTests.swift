import Testing

@testable import Disclosure

/// 二零二三年 in GB18030, followed by a line feed.
private let chineseYear: [UInt8] = [
  0xB6, 0xFE, 0xC1, 0xE3, 0xB6, 0xFE, 0xC8, 0xFD, 0xC4, 0xEA, 0x0A,
]

struct DecodingCase: CustomTestStringConvertible, Sendable {
  let name: String
  let bytes: [UInt8]
  let lines: [String]
  var rules: [String] = []

  var testDescription: String { name }

  static let all: [DecodingCase] = [
    .init(name: "UTF-8", bytes: Array("申请 7 件\n".utf8), lines: ["1:申请 7 件"]),
    .init(name: "UTF-8 with mark", bytes: [0xEF, 0xBB, 0xBF, 0x37, 0x0A], lines: ["1:7"]),
    .init(
      name: "UTF-16LE with mark", bytes: [0xFF, 0xFE, 0xF6, 0x4E, 0x37, 0, 0x0A, 0],
      lines: ["1:件7"]),
    .init(
      name: "UTF-16BE with mark", bytes: [0xFE, 0xFF, 0x4E, 0xF6, 0, 0x37, 0, 0x0A],
      lines: ["1:件7"]),
    .init(
      name: "UTF-16LE without mark", bytes: [0xF6, 0x4E, 0x37, 0, 0x0A, 0, 0x38, 0],
      lines: ["1:件7", "2:8"]),
    .init(
      name: "UTF-16BE without mark", bytes: [0x4E, 0xF6, 0, 0x37, 0, 0x0A, 0, 0x38],
      lines: ["1:件7", "2:8"]),
    .init(name: "GB18030", bytes: chineseYear + [0x37], lines: ["1:二零二三年", "2:7"]),
    .init(
      name: "GB18030 with four bytes", bytes: chineseYear + [0x82, 0x32, 0x96, 0x35],
      lines: ["1:二零二三年", "2:㽞"]),
    .init(
      name: "UTF-8 and GBK in one file",
      bytes: Array("收到申请\n".utf8) + chineseYear + Array("办结\n".utf8),
      lines: ["1:收到申请", "2:二零二三年", "3:办结"], rules: ["encoding-mixed"]),
    .init(
      name: "UTF-8 with a broken byte", bytes: Array("收到申请\n办结\n答".utf8) + [0xE5, 0x0A],
      lines: ["1:收到申请", "2:办结", "3:答\u{FFFD}"], rules: ["encoding-invalid"]),
    .init(
      name: "GB18030 with a broken byte", bytes: chineseYear + [0xB6, 0xFE, 0xFF, 0x0A],
      lines: ["1:二零二三年", "2:二\u{FFFD}"], rules: ["encoding-invalid"]),
    .init(
      name: "zero byte", bytes: Array("新收\u{0}7\n".utf8), lines: ["1:新收\u{FFFD}7"],
      rules: ["nul-byte"]),
    .init(
      name: "all line ends", bytes: Array("a\r\nb\rc\u{2028}d\u{2029}e\n".utf8),
      lines: ["1:a", "2:b", "3:c", "4:d", "5:e"]),
    .init(name: "empty", bytes: [], lines: []),
  ]
}

@Test(arguments: DecodingCase.all)
func decodesByEvidence(_ example: DecodingCase) {
  let text = read(example.bytes)
  #expect(text.marked == example.lines)
  #expect(text.rules == example.rules)
}

struct SignatureCase: Sendable {
  let bytes: [UInt8]
  let format: String

  static let all: [SignatureCase] = [
    .init(bytes: Array("%PDF-1.7\n...".utf8), format: "PDF"),
    .init(bytes: [0x50, 0x4B, 3, 4, 0, 0, 0, 0, 8], format: "ZIP (DOCX, XLSX)"),
    .init(bytes: [0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10], format: "JPEG"),
    .init(bytes: [1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 0x41], format: "binary"),
  ]
}

@Test(arguments: SignatureCase.all)
func refusesWhatIsNoText(_ example: SignatureCase) {
  let text = read(example.bytes)
  #expect(text.lines.isEmpty)
  #expect(text.remarks.first?.rule == "not-text")
  #expect(text.remarks.first?.arguments.first?.value == .text(example.format))
}

@Test func namesTheFirstLineThatCannotBeDecoded() {
  let text = read(Array("收到\n办结\n答".utf8) + [0xE5, 0x0A])
  #expect(text.remarks.first?.place == Place(line: 3, column: 2))
}

@Test func readsBig5WhereThePageDeclaresIt() {
  let head = "<html><meta charset=\"big5\"><body><p>"
  // 公開 in Big5.
  let text = read(Array(head.utf8) + [0xA4, 0xBD, 0xB6, 0x7D], as: "a.html")
  #expect(text.lines.last.map(text.string)?.hasSuffix("公開") == true)
}

@Test func checksUTF8LikeTheStandardLibrary() {
  // Every pair of a lead byte and a second byte, with two continuations behind.
  for lead in UInt8(0x80)...0xFF {
    for second in stride(from: UInt8(0x00), to: 0xFF, by: 1) {
      let bytes = [lead, second, 0x80, 0x80, 0x41]
      let ours = bytes.withUnsafeBufferPointer { UTF8Check($0).firstInvalid == nil }
      #expect(ours == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
    }
  }
}
