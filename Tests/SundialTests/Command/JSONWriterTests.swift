import Testing

@testable import SundialCommand

@Suite struct JSONWriterTests {
  private func written(_ write: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    write(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test func setsCommasBetweenMembersAndElements() {
    let json = written { json in
      json.beginObject()
      json.member("a", 1)
      json.member("b", "x" as String?)
      json.array("c") { json in
        json.number(-2)
        json.beginArray()
        json.endArray()
        json.null()
        json.bool(true)
        json.beginObject()
        json.endObject()
      }
      json.object("d") { $0.member("e", nil as Int?) }
      json.member("f", ["g", "h"])
      json.endObject()
    }
    #expect(
      json == #"{"a":1,"b":"x","c":[-2,[],null,true,{}],"d":{"e":null},"f":["g","h"]}"#)
  }

  @Test func startsEveryLineAfresh() {
    let json = written { json in
      for number in 1...2 {
        json.beginObject()
        json.member("n", number)
        json.endObject()
        json.endLine()
      }
    }
    #expect(json == "{\"n\":1}\n{\"n\":2}\n")
  }

  static let escapes: [(String, String)] = [
    ("", #""""#),
    ("郑州市", #""郑州市""#),
    ("a\"b\\c", #""a\"b\\c""#),
    ("\n\r\t", #""\n\r\t""#),
    ("\u{0}\u{1F}\u{7F}", #""\u0000\u001f\u007f""#),
    ("</script>\u{2028}😀", "\"</script>\u{2028}😀\""),
    ("{,", #""{,""#),
  ]

  @Test(arguments: escapes) func escapesText(_ text: String, _ json: String) {
    #expect(written { $0.string(text) } == json)
  }

  @Test func mendsTextThatIsNotUTF8() {
    #expect(written { $0.string([0x61, 0xFF, 0x62]) } == "\"a\u{FFFD}b\"")
  }

  /// What comes out reads back as what went in, whatever bytes it holds.
  @Test func keepsEveryText() {
    var random = Seeded(state: 7)
    for length in 0..<400 {
      let bytes = (0..<length % 40).map { _ in UInt8.random(in: 0...255, using: &random) }
      let json = written { $0.string(bytes) }
      #expect(!json.utf8.contains { $0 < 0x20 })
      #expect(unescaped(json) == String(decoding: bytes, as: UTF8.self))
    }
  }

  @Test(arguments: [0, 9, 10, -1, 1_234_567_890, Int64.max, Int64.min])
  func writesNumbers(_ number: Int64) {
    #expect(written { $0.number(number) } == "\(number)")
  }

  /// A reader of JSON strings written apart from the writer.
  private func unescaped(_ json: String) -> String {
    var scalars = json.unicodeScalars.dropFirst().dropLast()
    var text = String.UnicodeScalarView()
    while let scalar = scalars.popFirst() {
      guard scalar == "\\" else {
        text.append(scalar)
        continue
      }
      switch scalars.popFirst() {
      case "n": text.append("\n")
      case "r": text.append("\r")
      case "t": text.append("\t")
      case "u":
        let digits = String(String.UnicodeScalarView(scalars.prefix(4)))
        scalars = scalars.dropFirst(4)
        if let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) {
          text.append(scalar)
        }
      case let escaped?: text.append(escaped)
      case nil: break
      }
    }
    return String(text)
  }

  struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }
}
