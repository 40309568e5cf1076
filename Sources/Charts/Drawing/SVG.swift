/// An SVG being written: x in per cent of a width nobody knows yet, y in pixels.
///
/// There is no viewBox, so text keeps its size at any width and needs no script to do so.
struct SVG {
  private(set) var bytes: [UInt8] = []

  /// Draws a chart inside its frame.
  static func chart(
    _ frame: ChartFrame, height: Double, classes: [String] = [], into bytes: inout [UInt8],
    _ draw: (inout SVG) -> Void
  ) {
    write(into: &bytes) { svg in
      svg.open(frame, height: height, classes: classes)
      draw(&svg)
      svg.raw("</svg>")
    }
  }

  /// Writes behind what is there already, in its own storage.
  static func write(into bytes: inout [UInt8], _ draw: (inout SVG) -> Void) {
    var svg = SVG()
    swap(&svg.bytes, &bytes)
    draw(&svg)
    swap(&svg.bytes, &bytes)
  }

  private mutating func open(_ frame: ChartFrame, height: Double, classes: [String]) {
    let id = Self.anchor(frame.id)
    raw("<svg class=\"gp-c")
    for name in classes {
      raw(" ")
      escape(name)
    }
    raw("\" role=\"img\" aria-labelledby=\"")
    escape(id)
    raw("-t ")
    escape(id)
    raw("-d\"")
    if !frame.language.isEmpty { attribute("lang", frame.language) }
    raw(" width=\"100%\"")
    attribute("height", .pixels(height))
    raw(">")
    element("title", id: id, "-t", frame.title)
    element("desc", id: id, "-d", frame.description)
  }

  /// An element that has nothing but text.
  private mutating func element(
    _ name: StaticString, id: String, _ suffix: StaticString, _ text: String
  ) {
    raw("<")
    raw(name)
    raw(" id=\"")
    escape(id)
    raw(suffix)
    raw("\">")
    escape(text)
    raw("</")
    raw(name)
    raw(">")
  }

  /// An id without blanks.
  private static func anchor(_ id: String) -> String {
    let isPlain = id.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    return isPlain ? id : String(id.map { $0.isWhitespace ? "-" : $0 })
  }

  /// Marks that share a class; a group without marks is left out, one without a class is none.
  mutating func group(_ name: String, _ draw: (inout SVG) -> Void) {
    guard !name.isEmpty else { return draw(&self) }
    let start = bytes.count
    raw("<g")
    attribute("class", name)
    raw(">")
    let inner = bytes.count
    draw(&self)
    if bytes.count == inner { bytes.removeSubrange(start...) } else { raw("</g>") }
  }

  mutating func rect(
    x: Length, width: Length, y: Double, height: Double, _ name: String = ""
  ) {
    raw("<rect")
    if !name.isEmpty { attribute("class", name) }
    if !x.isZero { attribute("x", x) }
    attribute("width", width)
    if y != 0 { attribute("y", .pixels(y)) }
    attribute("height", .pixels(max(height, 0)))
    raw("/>")
  }

  mutating func line(
    x1: Length = .percent(0), x2: Length = .percent(0), y1: Double = 0, y2: Double = 0,
    _ name: String = ""
  ) {
    raw("<line")
    if !name.isEmpty { attribute("class", name) }
    if !x1.isZero { attribute("x1", x1) }
    if !x2.isZero { attribute("x2", x2) }
    if y1 != 0 { attribute("y1", .pixels(y1)) }
    if y2 != 0 { attribute("y2", .pixels(y2)) }
    raw("/>")
  }

  mutating func circle(x: Length, y: Double, radius: Double, _ name: String = "") {
    raw("<circle")
    if !name.isEmpty { attribute("class", name) }
    attribute("cx", x)
    attribute("cy", .pixels(y))
    attribute("r", .pixels(radius))
    raw("/>")
  }

  /// A text; where it ends in the sign of a finding, that part stands out.
  mutating func text(
    _ text: String, x: Length, y: Double, shift: Double = 0, mark: String = "",
    _ name: String = ""
  ) {
    guard !text.isEmpty else { return }
    raw("<text")
    if !name.isEmpty { attribute("class", name) }
    if !x.isZero { attribute("x", x) }
    if shift != 0 { attribute("dx", .pixels(shift)) }
    attribute("y", .pixels(y))
    raw(">")
    if !mark.isEmpty, text.hasSuffix(mark) {
      escape(String(text.dropLast(mark.count)))
      raw("<tspan class=\"gp-k\">")
      escape(mark)
      raw("</tspan>")
    } else {
      escape(text)
    }
    raw("</text>")
  }

  /// A path in pixels around a point whose x is fluid; `window` cuts it off at a fluid width.
  mutating func path(
    _ data: String, x: Length, y: Double, window: (width: Length, height: Double)? = nil,
    _ name: String
  ) {
    raw("<svg")
    if window == nil { raw(" class=\"gp-nc\"") }
    attribute("x", x)
    attribute("y", .pixels(y))
    if let window {
      attribute("width", window.width)
      attribute("height", .pixels(window.height))
    }
    raw("><path")
    attribute("class", name)
    attribute("d", data)
    raw("/></svg>")
  }

  /// Markup of our own.
  mutating func raw(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func raw(markup: String) {
    bytes.append(contentsOf: markup.utf8)
  }

  mutating func raw(length: Length) {
    length.append(to: &bytes)
  }

  mutating func attribute(_ name: StaticString, _ value: String) {
    begin(name)
    escape(value)
    bytes.append(UInt8(ascii: "\""))
  }

  mutating func attribute(_ name: StaticString, _ value: Length) {
    begin(name)
    value.append(to: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func begin(_ name: StaticString) {
    bytes.append(UInt8(ascii: " "))
    raw(name)
    bytes.append(UInt8(ascii: "="))
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes a text; what XML forbids even as a reference is dropped.
  mutating func escape(_ text: String) {
    var text = text
    let isPlain = text.withUTF8 { text in
      guard text.indices.allSatisfy({ Self.isPlain(text, at: $0) }) else { return false }
      bytes.append(contentsOf: text)
      return true
    }
    if !isPlain { escapeScalars(of: text) }
  }

  /// Whether a byte is part of a character that stands for itself.
  private static func isPlain(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    switch text[index] {
    case 0..<0x20, 0x7F: false
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): false
    // The first bytes of U+0080…009F and of U+FFFE and FFFF.
    case 0xC2: index + 1 < text.count && text[index + 1] >= 0xA0
    case 0xEF: index + 2 < text.count && !(text[index + 1] == 0xBF && text[index + 2] >= 0xBE)
    default: true
    }
  }

  private mutating func escapeScalars(of text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": raw("&amp;")
      case "<": raw("&lt;")
      case ">": raw("&gt;")
      case "\"": raw("&quot;")
      case "\t", "\n", "\r": raw(" ")
      case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": continue
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }
}
