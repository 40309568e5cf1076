import Foundation
import FoundationXML

/// The elements of a chart's markup, read by a real XML parser.
final class SVGDocument: NSObject, XMLParserDelegate {
  struct Element {
    var name: String
    var attributes: [String: String]
    /// The classes of the element and of all around it.
    var classes: [String]
    /// How many `svg` stand around it: 1 for the marks of a chart, 2 within a fixed drawing.
    var depth: Int
    /// Which of the charts in the markup it belongs to.
    var chart: Int
    var text = ""
  }

  private(set) var elements: [Element] = []
  private(set) var isWellFormed = false
  private var open: [Int] = []
  private var charts = -1

  init(_ markup: String) {
    super.init()
    let parser = XMLParser(data: Data("<all>\(markup)</all>".utf8))
    parser.delegate = self
    isWellFormed = parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String] = [:]
  ) {
    let parent = open.last.map { elements[$0] }
    let depth = (parent?.depth ?? 0) + (name == "svg" ? 1 : 0)
    if name == "svg", depth == 1 { charts += 1 }
    let own = (attributes["class"] ?? "").split(separator: " ").map(String.init)
    open.append(elements.count)
    elements.append(
      Element(
        name: name, attributes: attributes, classes: (parent?.classes ?? []) + own, depth: depth,
        chart: charts))
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    for index in open where elements[index].name != "svg" { elements[index].text += text }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
  }

  func named(_ name: String) -> [Element] { elements.filter { $0.name == name } }

  func ofClass(_ name: String) -> [Element] { elements.filter { $0.classes.contains(name) } }

  /// The marks of a class, without the groups that hold them.
  func marks(_ name: String) -> [Element] { ofClass(name).filter { $0.name != "g" } }
}
