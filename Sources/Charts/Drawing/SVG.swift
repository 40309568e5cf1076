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
    var svg = SVG()
    svg.open(frame, height: height, classes: classes)
    draw(&svg)
    svg.raw("</svg>")
    bytes.append(contentsOf: svg.bytes)
  }

  private mutating func open(_ frame: ChartFrame, height: Double, classes: [String]) {
    let id = String(frame.id.map { $0.isWhitespace ? "-" : $0 })
    raw("<svg")
    attribute("class", (["gp-c"] + classes).joined(separator: " "))
    raw(" role=\"img\"")
    attribute("aria-labelledby", "\(id)-t \(id)-d")
    if !frame.language.isEmpty { attribute("lang", frame.language) }
    raw(" width=\"100%\"")
    attribute("height", .pixels(height))
    raw("><title")
    attribute("id", "\(id)-t")
    raw(">")
    escape(frame.title)
    raw("</title><desc")
    attribute("id", "\(id)-d")
    raw(">")
    escape(frame.description)
    raw("</desc>")
  }

  /// Marks that share a class; a group without marks is left out, one without a class is none.
  mutating func group(_ name: String, _ draw: (inout SVG) -> Void) {
    var inner = SVG()
    draw(&inner)
    guard !inner.bytes.isEmpty else { return }
    guard !name.isEmpty else { return bytes.append(contentsOf: inner.bytes) }
    raw("<g")
    attribute("class", name)
    raw(">")
    bytes.append(contentsOf: inner.bytes)
    raw("</g>")
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

  mutating func raw(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  mutating func attribute(_ name: String, _ value: String) {
    raw(" \(name)=\"")
    escape(value)
    raw("\"")
  }

  mutating func attribute(_ name: String, _ value: Length) {
    raw(" \(name)=\"")
    value.append(to: &bytes)
    raw("\"")
  }

  /// Writes a text; what XML forbids even as a reference is dropped.
  mutating func escape(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": raw("&amp;")
      case "<": raw("&lt;")
      case ">": raw("&gt;")
      case "\"": raw("&quot;")
      case "\t", "\n", "\r": raw(" ")
      case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": continue
      default: bytes.append(contentsOf: String(scalar).utf8)
      }
    }
  }
}
