import Foundation
import Invented

// What befalls the program, its cache and its output.
extension Mutation {
  func disturb(_ workshop: Workshop, _ random: inout SeededGenerator) throws {
    switch self {
    case .program: try workshop.exchangeProgram()
    case .cacheLost:
      let paths = workshop.paths(in: workshop.cache)
      for path in paths where random.chance(60) {
        try FileManager.default.removeItem(at: workshop.cache.appending(path: path))
      }
    case .cacheDamaged: try damage(workshop, &random)
    case .cacheForeign: try swap(workshop)
    case .outputLost:
      if let path = Self.any(of: ownPaths(workshop), &random) {
        try FileManager.default.removeItem(at: workshop.output.appending(path: path))
      }
    default:
      guard let path = Self.any(of: ownPaths(workshop), &random) else { return }
      let file = workshop.output.appending(path: path)
      var bytes = try Data(contentsOf: file)
      if bytes.isEmpty { bytes.append(0x20) } else { bytes[random.below(bytes.count)] ^= 1 }
      try bytes.write(to: file)
    }
  }

  /// The files of the site; the list that says which are ours is left alone: without it nothing is.
  private func ownPaths(_ workshop: Workshop) -> [String] {
    workshop.paths(in: workshop.output).filter { !$0.hasPrefix(".sundial") }
  }

  private func damage(_ workshop: Workshop, _ random: inout SeededGenerator) throws {
    for path in workshop.paths(in: workshop.cache) {
      let file = workshop.cache.appending(path: path)
      var bytes = try Data(contentsOf: file)
      guard !bytes.isEmpty else { continue }
      switch random.below(3) {
      case 0: bytes[random.below(bytes.count)] ^= UInt8(1 + random.below(255))
      case 1: bytes = bytes.prefix(random.below(bytes.count))
      default: bytes += Data([UInt8(random.below(256))])
      }
      try bytes.write(to: file)
    }
  }

  /// Each file of the cache gets the bytes of another one.
  private func swap(_ workshop: Workshop) throws {
    let files = workshop.paths(in: workshop.cache).map { workshop.cache.appending(path: $0) }
    let bytes = try files.map { try Data(contentsOf: $0) }
    for (file, other) in zip(files, bytes.dropFirst() + bytes.prefix(1)) {
      try other.write(to: file)
    }
  }
}
