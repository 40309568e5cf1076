/// The colours a style sheet names, `--gp-ink: #1B2026`, by light and by dark.
struct ColourTokens: Sendable {
  let light: [String: Colour]
  let dark: [String: Colour]

  /// The first value of a name is the light one; what a block for the dark says, goes over it.
  init(_ style: String) {
    var light: [String: Colour] = [:]
    var dark: [String: Colour] = [:]
    for (selector, body) in Self.blocks(of: style) {
      let isDark = selector.contains("dark")
      for (name, colour) in Self.tokens(in: body) {
        if isDark {
          dark[name] = dark[name] ?? colour
        } else if light[name] == nil {
          light[name] = colour
        }
      }
    }
    self.light = light
    self.dark = light.merging(dark) { _, dark in dark }
  }

  /// Declarations with all the selectors and conditions around them.
  private static func blocks(of style: String) -> [(selector: String, body: String)] {
    let plain = style.replacing(/\/\*(?s:.*?)\*\//, with: "")
    var found: [(String, String)] = []
    var open: [String] = []
    var text = ""
    for character in plain {
      switch character {
      case "{":
        open.append(text)
        text = ""
      case "}":
        found.append((open.joined(separator: " "), text))
        _ = open.popLast()
        text = ""
      case ";" where open.isEmpty:
        text = ""
      default: text.append(character)
      }
    }
    return found
  }

  private static func tokens(in body: String) -> [(String, Colour)] {
    body.split(separator: ";").compactMap { declaration in
      guard let colon = declaration.firstIndex(of: ":") else { return nil }
      let name = declaration[..<colon].trimmed
      let value = declaration[declaration.index(after: colon)...].trimmed
      guard name.hasPrefix("--gp-") else { return nil }
      return Colour(value).map { (String(name.dropFirst("--gp-".count)), $0) }
    }
  }
}

extension Substring {
  fileprivate var trimmed: String { split { $0.isWhitespace }.joined(separator: " ") }
}
