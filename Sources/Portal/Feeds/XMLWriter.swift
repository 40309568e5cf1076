/// Writes elements with text and attributes, escaped, one after another.
struct XMLWriter {
  private(set) var bytes: [UInt8] = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)

  mutating func open(_ name: String, _ attributes: [(name: String, value: String)] = []) {
    write("<", name)
    append(attributes)
    write(">")
  }

  mutating func close(_ name: String) {
    write("</", name, ">\n")
  }

  mutating func element(
    _ name: String, _ attributes: [(name: String, value: String)] = [], text: String
  ) {
    open(name, attributes)
    MarkupText.append(text, to: &bytes)
    close(name)
  }

  mutating func empty(_ name: String, _ attributes: [(name: String, value: String)]) {
    write("<", name)
    append(attributes)
    write("/>\n")
  }

  mutating func endLine() {
    bytes.append(0x0A)
  }

  private mutating func append(_ attributes: [(name: String, value: String)]) {
    for attribute in attributes {
      write(" ", attribute.name, "=\"")
      MarkupText.append(attribute.value, to: &bytes)
      write("\"")
    }
  }

  private mutating func write(_ parts: String...) {
    for part in parts { bytes.append(contentsOf: part.utf8) }
  }
}
