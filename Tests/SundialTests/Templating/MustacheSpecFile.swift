import Foundation

/// A file of published Mustache cases, in JSON.
enum MustacheSpecFile {
  static func cases(of url: URL) -> [MustacheSpecTests.Case] {
    let name = url.deletingPathExtension().lastPathComponent
    guard let bytes = try? Data(contentsOf: url),
      let file = try? JSONSerialization.jsonObject(with: bytes) as? [String: Any],
      let tests = file["tests"] as? [[String: Any]]
    else { return [] }
    return tests.map { test in
      let template = test["template"] as? String ?? ""
      let parts = test["partials"] as? [String: String] ?? [:]
      let markup = markupNames(in: ([template] + parts.values).joined(separator: "\n"))
      return MustacheSpecTests.Case(
        file: name, name: test["name"] as? String ?? "",
        template: TemplateCase(
          test["name"] as? String ?? "", template,
          data(of: test["data"] ?? NSNull(), named: ".", markup: markup), parts: parts,
          is: test["expected"] as? String ?? ""))
    }
  }

  /// The last parts of the names that are used as markup: their values have to be vouched for.
  private static func markupNames(in text: String) -> Set<String> {
    let tags = text.matches(of: /\{\{(?:&|\{)\s*([^\s}]+)\s*\}/)
    return Set(
      tags.map { tag in
        tag.output.1 == "." ? "." : String(tag.output.1.split(separator: ".").last ?? "")
      })
  }

  private static func data(of value: Any, named name: String, markup: Set<String>) -> TemplateData {
    switch value {
    case let fields as [String: Any]:
      .record(
        fields.sorted { $0.key < $1.key }.map { key, value in
          (name: key, value: data(of: value, named: key, markup: markup))
        })
    case let items as [Any]: .list(items.map { data(of: $0, named: ".", markup: markup) })
    case is NSNull: markup.contains(name) ? .html("") : .text("")
    case let number as NSNumber where number.objCType.pointee == CChar(UInt8(ascii: "c")):
      .flag(number.boolValue)
    default: markup.contains(name) ? .html("\(value)") : .text("\(value)")
    }
  }
}
