/// One step by which a staged site takes the place of the one that stands.
///
/// Every step may be taken again when it was taken before, or begun and not ended.
enum LandingStep: Equatable, Sendable {
  /// A file, or a folder with all that is in it, moves from the stage to its place.
  case place(String)
  /// A folder on the stage, complete, and the one that stands change places.
  case swap(String)
  /// A file that the new site lacks goes.
  case remove(String)
  /// A folder goes when nothing is left in it.
  case prune(String)
}

extension LandingStep {
  var path: String {
    switch self {
    case .place(let path), .swap(let path), .remove(let path), .prune(let path): path
    }
  }

  /// As a line of the journal.
  var line: String {
    switch self {
    case .place(let path): "place \(path)"
    case .swap(let path): "swap \(path)"
    case .remove(let path): "remove \(path)"
    case .prune(let path): "prune \(path)"
    }
  }

  /// Nil where it is no step, or leads out of the folder.
  init?(line: String) {
    let words = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    guard words.count == 2 else { return nil }
    let path = String(words[1])
    let isManifest = path == OwnershipManifest.fileName && words[0] == "place"
    guard isManifest || OutputPath.isSafe(path) else { return nil }
    switch words[0] {
    case "place": self = .place(path)
    case "swap": self = .swap(path)
    case "remove": self = .remove(path)
    case "prune": self = .prune(path)
    default: return nil
    }
  }
}
