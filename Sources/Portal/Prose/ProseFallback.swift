import Templating

/// Text shown as it stands, where reading it as Markdown would cost too much.
enum ProseFallback {
  static func block(_ text: String) -> TrustedHTML {
    var bytes: [UInt8] = []
    bytes += "<pre class=\"gp-plain\">".utf8
    // A parser drops one line feed behind the tag; this one is for it.
    bytes.append(0x0A)
    MarkupText.append(text, to: &bytes)
    bytes += "</pre>".utf8
    return TrustedHTML(vouchedFor: bytes)
  }

  static func paragraph(_ lines: [ProseRenderer.Line]) -> TrustedHTML {
    var bytes = Array("<p>".utf8)
    for (index, line) in lines.enumerated() {
      if index > 0 { bytes += "<br>".utf8 }
      bytes += "<span id=\"L\(line.number)\"></span>".utf8
      MarkupText.append(line.text, to: &bytes)
    }
    bytes += "</p>".utf8
    return TrustedHTML(vouchedFor: bytes)
  }
}
