import Testing

@testable import Templating

/// A template, what it is given, and what comes of it.
struct TemplateCase: Sendable, CustomTestStringConvertible {
  let name: String
  let template: String
  var data: TemplateData = [:]
  var parts: [String: String] = [:]
  var expected = ""

  init(
    _ name: String, _ template: String, _ data: TemplateData = [:], parts: [String: String] = [:],
    is expected: String
  ) {
    self.name = name
    self.template = template
    self.data = data
    self.parts = parts
    self.expected = expected
  }

  var testDescription: String { name }

  var library: TemplateLibrary {
    TemplateLibrary(
      ([("page", template)] + parts.sorted { $0.key < $1.key }).map { name, text in
        TemplateSource(name: name, file: "\(name).mustache", bytes: Array(text.utf8))
      })
  }

  func rendered(constants: [String: String] = [:]) throws(TemplateError) -> String {
    String(decoding: try renderedBytes(constants: constants), as: UTF8.self)
  }

  func renderedBytes(constants: [String: String] = [:]) throws(TemplateError) -> [UInt8] {
    let shape = data.shape
    let template = try library.template("page", stack: [shape], constants: constants)
    var values = Values()
    let record = data.append(to: &values, as: shape)
    var out: [UInt8] = []
    template.render(values, records: [record], into: &out)
    return out
  }
}

extension TemplateCase {
  /// The error of a template that cannot be used.
  static func error(
    of template: String, _ data: TemplateData = [:], parts: [String: String] = [:],
    constants: [String: String] = [:]
  ) -> TemplateError? {
    do throws(TemplateError) {
      _ = try TemplateCase("error", template, data, parts: parts, is: "").rendered(
        constants: constants)
      return nil
    } catch {
      return error
    }
  }
}
