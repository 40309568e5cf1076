/// Whether each number of a report leads to the line of the source that prints it, or to the note
/// that derives it.
enum SourceLines {
  /// What is wrong with the numbers inside an element, and how many numbers there are.
  static func complaints(_ page: WebPage, in table: Int) -> (found: [String], numbers: Int) {
    var lines: [String: String] = [:]
    for index in page.elements.indices {
      guard let id = page.elements[index]["id"], id.first == "L" else { continue }
      lines[id] = normalised(page.text(of: index))
    }
    let cells = page.indices(of: "td", in: table).map { ($0, normalised(page.text(of: $0))) }
      .filter { isNumber($0.1) }
    return (cells.flatMap { complaints(page, $0, $1, lines) }, cells.count)
  }

  private static func complaints(
    _ page: WebPage, _ cell: Int, _ text: String, _ lines: [String: String]
  ) -> [String] {
    var place: String { "\(page.place(cell)): \(text)" }
    let links = page.indices(of: "a", in: cell).filter { !page.elements[$0].has(class: "gp-mark") }
    guard let link = links.first, let address = page.elements[link]["href"],
      let mark = address.lastIndex(of: "#")
    else { return ["\(place) leads nowhere"] }
    let fragment = String(address[address.index(after: mark)...])
    guard fragment.first == "L" else { return [] }
    guard let line = lines[fragment] else { return ["\(place) leads to no line, \(fragment)"] }
    let number = normalised(page.text(of: link))
    return numbers(in: line).contains(number) ? [] : ["\(place) does not stand in \(fragment)"]
  }

  /// Full-width digits as plain ones, no grouping, and an ordinary minus.
  static func normalised(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E: plain.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x2212: plain.append("-")
      default: plain.append(scalar)
      }
    }
    return String(plain).replacing(/(\d)[,，](?=\d{3})/) { $0.output.1 }
  }

  private static func isNumber(_ text: String) -> Bool {
    text.wholeMatch(of: /-?\d+(?:\.\d+)?(?:※)?(?:\s*[①-⑳]+)*/) != nil
  }

  private static func numbers(in line: String) -> Set<String> {
    Set(
      line.matches(of: /-?\d+(?:\.\d+)?/).flatMap { match in
        let number = String(match.output)
        return number.hasPrefix("-") ? [number, String(number.dropFirst())] : [number]
      })
  }
}
