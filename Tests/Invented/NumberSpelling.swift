package import Disclosure

/// How a report spells its numbers.
package enum NumberSpelling: CaseIterable, Sendable {
  case plain
  /// `1,438`.
  case grouped
  /// `１，４３８`.
  case fullWidth
  /// `1438件`.
  case counted

  package func callAsFunction(_ quantity: Quantity) -> String {
    switch self {
    case .plain: quantity.description
    case .grouped: Self.grouped(quantity.description)
    case .fullWidth: Self.widened(Self.grouped(quantity.description))
    case .counted: quantity.isInteger ? "\(quantity)件" : quantity.description
    }
  }

  private static func grouped(_ digits: String) -> String {
    let parts = digits.split(separator: ".", maxSplits: 1)
    var grouped = ""
    for (index, digit) in parts[0].enumerated() {
      if index > 0, (parts[0].count - index) % 3 == 0 { grouped.append(",") }
      grouped.append(digit)
    }
    return parts.count > 1 ? grouped + "." + parts[1] : grouped
  }

  private static func widened(_ digits: String) -> String {
    var wide = String.UnicodeScalarView()
    for scalar in digits.unicodeScalars {
      wide.append(Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar)
    }
    return String(wide)
  }
}
