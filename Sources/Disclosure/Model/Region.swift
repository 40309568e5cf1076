/// An administrative region with its GB/T 2260 code and the years in which the code is valid.
package struct Region: Hashable, Sendable {
  package enum Level: Sendable {
    case province
    case city
    case county
  }

  /// Six digits.
  package let code: String
  package let name: String
  package let firstYear: Int?
  package let lastYear: Int?

  package init(code: String, name: String, firstYear: Int? = nil, lastYear: Int? = nil) {
    self.code = code
    self.name = name
    self.firstYear = firstYear
    self.lastYear = lastYear
  }

  package var level: Level {
    if code.hasSuffix("0000") { return .province }
    return code.hasSuffix("00") ? .city : .county
  }

  package func isValid(in year: Int) -> Bool {
    (firstYear ?? .min) <= year && year <= (lastYear ?? .max)
  }
}
