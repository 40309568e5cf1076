import Foundation
import Testing

@testable import Disclosure

/// A report with the values a perfect reader finds, in the format of the recognition grader: a
/// text or a page beside a JSON file of the same name.
struct ReportCase: Sendable, CustomTestStringConvertible {
  let name: String
  let file: String
  let bytes: [UInt8]
  /// The printed values; nil where the report prints none.
  let printed: [String: Double?]
  /// Values that may be offered, marked as derived, where nothing is printed.
  let derivable: [String: [Double]]
  /// Whether every row may be completed with zeros.
  let acceptsZeros: Bool
  /// How many identities hold and how many are broken, where the case says.
  let checks: (pass: Int, fail: Int)?

  var testDescription: String { name }

  /// The cases of the folders `SUNDIAL_CASES` names (between colons), else those of the project.
  static func all() throws -> [ReportCase] {
    let named = ProcessInfo.processInfo.environment["SUNDIAL_CASES"] ?? ""
    let folders = named.isEmpty ? [committed] : named.split(separator: ":").map(String.init)
    return try folders.flatMap(cases(in:))
  }

  private static let committed =
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/reports").path
}

extension ReportCase {
  private static func cases(in folder: String) throws -> [ReportCase] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    let sources = names.filter { name in
      ["txt", "html", "htm", "md"].contains(URL(filePath: name).pathExtension)
    }
    return try sources.compactMap { name in
      let truth = URL(filePath: folder).appending(path: name).deletingPathExtension()
        .appendingPathExtension("json")
      guard FileManager.default.fileExists(atPath: truth.path) else { return nil }
      return try ReportCase(name, in: folder, truth: Data(contentsOf: truth))
    }
  }

  private init(_ name: String, in folder: String, truth: Data) throws {
    let json = try JSONSerialization.jsonObject(with: truth) as? [String: Any] ?? [:]
    self.name = name
    file = name
    bytes = try Array(Data(contentsOf: URL(filePath: folder).appending(path: name)))
    printed = Self.leaves(json["tables"] as? [String: Any] ?? [:])
    let accepted = json["accept"] as? [[String: Any]] ?? []
    acceptsZeros = accepted.contains { $0["rows"] as? String == "*" }
    derivable = Self.derivable(json["derivable"]).merging(Self.accepted(accepted)) { $0 + $1 }
    let counts = json["identityChecks"] as? [String: Any]
    checks = counts.flatMap { counts in
      guard let pass = counts["pass"] as? Int, let fail = counts["fail"] as? Int else { return nil }
      return (pass, fail)
    }
  }

  /// The values of nested tables by path.
  private static func leaves(_ node: [String: Any], under path: String = "") -> [String: Double?] {
    var found: [String: Double?] = [:]
    for (key, value) in node {
      let name = path.isEmpty ? key : path + "." + key
      if let inner = value as? [String: Any] {
        found.merge(leaves(inner, under: name)) { first, _ in first }
      } else {
        found.updateValue((value as? NSNumber)?.doubleValue, forKey: name)
      }
    }
    return found
  }

  private static func derivable(_ blocks: Any?) -> [String: [Double]] {
    var found: [String: [Double]] = [:]
    for block in blocks as? [[String: Any]] ?? [] {
      guard let values = block["values"] as? [String: Any] else { continue }
      for case (let path, let value?) in leaves(values, under: block["group"] as? String ?? "") {
        found[path, default: []].append(value)
      }
    }
    return found
  }

  private static func accepted(_ entries: [[String: Any]]) -> [String: [Double]] {
    var found: [String: [Double]] = [:]
    for entry in entries {
      guard let path = entry["cell"] as? String else { continue }
      let values = (entry["values"] as? [Any] ?? []).compactMap { ($0 as? NSNumber)?.doubleValue }
      found[path, default: []] += values
    }
    return found
  }
}
