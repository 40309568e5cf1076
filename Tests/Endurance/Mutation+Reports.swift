import Foundation
import Invented

// Changes of reports.
extension Mutation {
  func apply(
    to workshop: Workshop, original: InventedContent, _ random: inout SeededGenerator
  ) throws {
    switch self {
    case .value, .prose, .sameSize, .touch, .truncate, .empty:
      try edit(workshop, &random)
    case .add, .delete, .rename, .move, .restore, .sidecar:
      try rearrange(workshop, original, &random)
    case .page, .part, .layout, .word, .styleSheet: try changeTheme(workshop, &random)
    case .title, .rows, .rank, .introduction, .alias, .languages, .address, .variants, .dates,
      .form, .waiver, .publishers, .regions:
      try changeSite(workshop, original, &random)
    case .program, .cacheLost, .cacheDamaged, .cacheForeign, .outputLost, .outputEdited:
      try disturb(workshop, &random)
    }
  }

  static func any(of paths: [String], _ random: inout SeededGenerator) -> String? {
    paths.isEmpty ? nil : paths[random.below(paths.count)]
  }

  private func edit(_ workshop: Workshop, _ random: inout SeededGenerator) throws {
    guard let path = Self.any(of: workshop.reports, &random), let text = workshop.text(path) else {
      return
    }
    let file = workshop.source.appending(path: path)
    switch self {
    case .value: try workshop.write(Self.withOtherNumber(text, &random), to: path)
    case .prose: try workshop.write(text + "\n\n补记第\(random.below(1000))条。\n", to: path)
    case .sameSize:
      // As many bytes as before, and the old time put back: what a copy from elsewhere looks like.
      let modified = try FileManager.default.attributesOfItem(
        atPath: file.path(percentEncoded: false))[.modificationDate]
      try workshop.write(Self.withOtherDigit(text, &random), to: path)
      try FileManager.default.setAttributes(
        [.modificationDate: modified ?? Date()], ofItemAtPath: file.path(percentEncoded: false))
    case .touch:
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: Double(random.below(1_000_000_000)))],
        ofItemAtPath: file.path(percentEncoded: false))
    case .truncate: try workshop.write(String(text.prefix(random.below(text.count))), to: path)
    default: try workshop.write("", to: path)
    }
  }

  /// One number of a table becomes another.
  private static func withOtherNumber(_ text: String, _ random: inout SeededGenerator) -> String {
    var lines = text.components(separatedBy: "\n")
    let tables = lines.indices.filter { lines[$0].contains("\t") }
    guard !tables.isEmpty else { return text + "1" }
    let line = tables[random.below(tables.count)]
    var cells = lines[line].components(separatedBy: "\t")
    let numbers = cells.indices.filter { Int(cells[$0]) != nil }
    guard !numbers.isEmpty else { return text + "\n" }
    cells[numbers[random.below(numbers.count)]] = String(random.below(500))
    lines[line] = cells.joined(separator: "\t")
    return lines.joined(separator: "\n")
  }

  private static func withOtherDigit(_ text: String, _ random: inout SeededGenerator) -> String {
    var bytes = Array(text.utf8)
    let digits = bytes.indices.filter { (0x30...0x39).contains(bytes[$0]) }
    guard !digits.isEmpty else { return text }
    bytes[digits[random.below(digits.count)]] = UInt8(0x30 + random.below(10))
    return String(decoding: bytes, as: UTF8.self)
  }

  private func rearrange(
    _ workshop: Workshop, _ original: InventedContent, _ random: inout SeededGenerator
  ) throws {
    guard let path = Self.any(of: workshop.reports, &random), let text = workshop.text(path) else {
      return
    }
    let year = 2018 + random.below(8)
    switch self {
    case .add:
      let body = text.replacingOccurrences(
        of: "20[12][0-9]年", with: "\(year)年", options: .regularExpression)
      try workshop.write(body, to: path.replacing("/20", with: "/\(year)-20"))
    case .delete: try workshop.remove(path)
    case .rename:
      try workshop.write(text, to: path.replacing(".txt", with: "-\(random.below(5)).txt"))
      try workshop.remove(path)
    case .move:
      try workshop.write(text, to: "moved/\(random.below(3))/\(path.replacing("/", with: "-"))")
      try workshop.remove(path)
    case .restore:
      if let lost = Self.any(of: original.files.keys.sorted(), &random) {
        try workshop.write(original.files[lost] ?? "", to: lost)
      }
    default:
      let sidecar = path.replacing(".txt", with: ".yaml")
      if random.chance(30) {
        try workshop.remove(sidecar)
      } else {
        try workshop.write("year: \(year)\n", to: sidecar)
      }
    }
  }
}
