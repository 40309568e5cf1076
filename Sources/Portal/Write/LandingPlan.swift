import Glibc

/// By which steps what lies on the stage takes its place among what stands.
///
/// The fewer steps, the shorter the moment in which the site is neither the old nor the new one: a
/// new folder moves whole, and a folder of which most has changed is completed on the stage and
/// changes places with the one that stands.
struct LandingPlan {
  private struct Difference {
    /// Nobody links to them yet.
    var arrivals: [LandingStep] = []
    var changes: [LandingStep] = []
  }

  /// So few files are moved one by one, whatever share of their folder they are.
  static let fewFiles = 16

  private let stage: DiskFolder
  private let live: DiskFolder
  private var difference = Difference()
  private var swaps: [LandingStep] = []

  /// `site` lists the files of the new site.
  init(
    from stage: DiskFolder, to live: DiskFolder, of site: OwnershipManifest
  ) throws(OutputTrouble) {
    self.stage = stage
    self.live = live
    for entry in try stage.entries() where !entry.isOurs {
      guard try Self.isMet(entry, at: entry.text, in: live, &difference) else { continue }
      try add(entry, most: site.count(below: entry.text + "/") / 2)
    }
  }

  /// What arrives first, so that nothing links to what is not there.
  var steps: [LandingStep] { difference.arrivals + swaps + difference.changes }

  /// A folder on the stage that stands as well.
  private mutating func add(_ entry: DiskFolder.Entry, most: Int) throws(OutputTrouble) {
    let limit = max(Self.fewFiles, most)
    var part = difference
    part.changes = []
    try Self.compare(entry, at: entry.text, stage, live, limit: limit, &part)
    if part.changes.count > limit {
      if StagedFolder(entry.name, on: stage, besides: live).isCompleted() {
        return swaps.append(.swap(entry.text))
      }
      part = Difference(arrivals: difference.arrivals)
      try Self.compare(entry, at: entry.text, stage, live, limit: .max, &part)
    }
    difference.arrivals = part.arrivals
    difference.changes += part.changes
  }

  /// Goes through two folders of one name, and ends early where more than `limit` files differ.
  private static func compare(
    _ folder: DiskFolder.Entry, at path: String, _ stage: DiskFolder, _ live: DiskFolder,
    limit: Int, _ difference: inout Difference
  ) throws(OutputTrouble) {
    let staged = try stage.opened(folder.name)
    defer { staged.close() }
    let standing = try live.opened(folder.name)
    defer { standing.close() }
    for entry in try staged.entries() where difference.changes.count <= limit {
      let path = path + "/" + entry.text
      if try isMet(entry, at: path, in: standing, &difference) {
        try compare(entry, at: path, staged, standing, limit: limit, &difference)
      }
    }
  }

  /// Whether a folder stands where this one shall; for anything else notes what is to be done.
  private static func isMet(
    _ entry: DiskFolder.Entry, at path: String, in live: DiskFolder,
    _ difference: inout Difference
  ) throws(OutputTrouble) -> Bool {
    guard let standing = try live.status(of: entry.name) else {
      difference.arrivals.append(.place(path))
      return false
    }
    if entry.isFolder, standing.isFolder { return true }
    if entry.isFolder { throw OutputTrouble(standing.isLink ? ELOOP : ENOTDIR, at: path) }
    if standing.isFolder { throw OutputTrouble(EISDIR, at: path) }
    difference.changes.append(.place(path))
    return false
  }
}
