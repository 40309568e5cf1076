import Glibc

/// Finds the report files below a folder.
///
/// The folders that really stand below the root are read first, then those that links lead to, and
/// no folder twice: however links are knotted, the walk ends. Many at a time ask the disk, as it
/// takes longer to answer than to be asked.
struct FolderWalk: Sendable {
  /// What a path leads to.
  enum Kind {
    case file
    case folder
    case other
    case nothing
  }

  /// A folder's identity on its disk.
  private struct Identity: Hashable {
    let device: UInt
    let node: UInt
  }

  private static let maximumDepth = 32
  /// More than all public bodies of the country publish in ten years.
  static let maximumReports = 1_000_000
  /// How many names of one folder are looked at.
  private static let maximumNames = 4 * maximumReports
  private static let extensions: Set<String> = [
    "txt", "md", "markdown", "html", "htm", "csv", "tsv", "json",
  ]
  private static let siteFiles: Set<String> = [
    "site.yaml", "regions.tsv", "publishers.tsv", "waivers.yaml",
  ]
  /// The file by which a built site says that it is one.
  package static let outputMark = ".sundial-output"
  /// What a person says about a folder is no report.
  private static let readme = "README.md"
  private static let siteFolders: Set<String> = ["forms", "templates"]

  private let root: String
  /// How many reports are taken at most.
  private let limit: Int
  private var visited: Set<Identity> = []
  /// Folders right below the root, to be read by as many tasks as there are jobs.
  private var branches: [String] = []
  /// Links to folders, to be followed once the real folders are read.
  private var links: [String] = []
  private(set) var listing: SourceFolder.Listing

  init(root: String, moment: DiskTime, limit: Int = maximumReports) {
    self.root = root
    self.limit = limit
    listing = SourceFolder.Listing(reports: [], remarks: [], moment: moment)
  }

  /// Reads the whole tree.
  mutating func run(jobs: Int) async throws(Failure) {
    if case .failure(let trouble) = Self.names(in: root) {
      throw .unreadable(root, reason: trouble.reason)
    }
    visit("", depth: 0)
    try await visitBranches(jobs: jobs)
    var next = 0
    while next < links.count {
      visit(links[next], depth: links[next].utf8.count { $0 == UInt8(ascii: "/") } + 1)
      next += 1
    }
    listing.reports.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    keepWithinLimit()
    listing.remarks.sort { $0.file.utf8.lexicographicallyPrecedes($1.file.utf8) }
  }

  /// What is more than can be taken is not left out without a word.
  private mutating func keepWithinLimit() {
    guard listing.reports.count > limit else { return }
    let first = listing.reports[limit].path
    listing.reports.removeSubrange(limit...)
    listing.remarks.append(.unreadable(first, reason: "More than \(limit) reports"))
  }

  private mutating func visitBranches(jobs: Int) async throws(Failure) {
    let branches = branches
    let trunk = visited
    var parts: [FolderWalk] = []
    let chunks = ParallelChunks(jobs: jobs, size: max(1, branches.count / (jobs * 8)))
    try await chunks.run(over: branches) { [self] chunk in
      walk(through: chunk)
    } take: { (part: FolderWalk, _) in
      visited.formUnion(part.visited)
      parts.append(part)
    }
    let count = parts.reduce(trunk.count) { $0 + $1.visited.count - trunk.count }
    if count > visited.count {
      // A folder mounted in two places: which of them counts must not depend on who was first.
      visited = trunk
      parts = [walk(through: branches[...])]
      visited.formUnion(parts[0].visited)
    }
    for part in parts {
      listing.reports += part.listing.reports
      listing.remarks += part.listing.remarks
      links += part.links
    }
  }

  /// Another walk, of nothing but some branches.
  private func walk(through branches: ArraySlice<String>) -> FolderWalk {
    var walk = FolderWalk(root: root, moment: listing.moment, limit: limit)
    walk.visited = visited
    for branch in branches { walk.visit(branch, depth: 1) }
    return walk
  }

  static func kind(of path: String) -> Kind {
    var status = stat()
    guard stat(path, &status) == 0 else { return .nothing }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// The names a folder's sidecar for a report may have.
  static func sidecarNames(of name: String) -> [String] {
    let stem = stem(of: name)
    return ["\(stem).yaml", "\(stem).meta.yaml"]
  }

  private static func stem(of name: String) -> Substring {
    name.utf8.lastIndex(of: UInt8(ascii: ".")).map { name[..<$0] } ?? name[...]
  }

  /// The extension in small letters, empty where there is none.
  private static func fileExtension(of name: String) -> String {
    guard let point = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return "" }
    return name[name.utf8.index(after: point)...].lowercased()
  }
}

// MARK: - One folder

extension FolderWalk {
  private mutating func visit(_ folder: String, depth: Int) {
    let path = folder.isEmpty ? root : root + "/" + folder
    guard depth <= Self.maximumDepth else { return remark("link-loop", .warning, folder) }
    switch entries(in: path) {
    case .failure(let trouble):
      listing.remarks.append(.unreadable(folder, reason: trouble.reason))
    case .success(nil): remark("link-loop", .warning, folder)
    case .success(let entries?):
      // A site that was built inside its own source is output, not reports.
      if entries.contains(where: { $0.name == Self.outputMark }) { return }
      if entries.count == Self.maximumNames {
        listing.remarks.append(.unreadable(folder, reason: "More than \(entries.count) names"))
      }
      let sidecars = Dictionary(
        entries.filter(\.isNamedLikeSidecar).map { ($0.name, $0.stamp) },
        uniquingKeysWith: { first, _ in first })
      for entry in entries where !isSkipped(entry.name, in: folder) {
        let relative = folder.isEmpty ? entry.name : folder + "/" + entry.name
        take(entry, at: relative, among: sidecars, depth: depth)
      }
    }
  }

  /// What is in a folder; nil where it was read before.
  private mutating func entries(in path: String) -> Result<[DirectoryEntry]?, FileBytes.Trouble> {
    guard let directory = opendir(path) else { return .failure(.system(errno)) }
    defer { closedir(directory) }
    var status = stat()
    if fstat(dirfd(directory), &status) == 0 {
      let identity = Identity(device: UInt(status.st_dev), node: UInt(status.st_ino))
      guard visited.insert(identity).inserted else { return .success(nil) }
    }
    // In the order of the paths, so that the order in which the disk lists them never shows.
    return .success(Self.entries(of: directory).sorted { $0.precedes($1) })
  }

  private func isSkipped(_ name: String, in folder: String) -> Bool {
    if name.hasPrefix(".") || name == Self.readme { return true }
    return folder.isEmpty && (Self.siteFiles.contains(name) || Self.siteFolders.contains(name))
  }

  private mutating func take(
    _ entry: DirectoryEntry, at relative: String, among sidecars: [String: FileStamp?], depth: Int
  ) {
    switch entry.resolvedKind(at: root + "/" + relative) {
    case .file where entry.isNamedLikeReport: takeReport(entry, at: relative, among: sidecars)
    case .folder:
      if entry.isNamedLikeReport { remark("folder-named-like-report", .warning, relative) }
      if entry.isLink {
        links.append(relative)
      } else if depth == 0 {
        branches.append(relative)
      } else {
        visit(relative, depth: depth + 1)
      }
    case .nothing where entry.isNamedLikeReport || entry.isLink && !entry.name.contains("."):
      listing.remarks.append(.unreadable(relative, reason: "Dangling link"))
    case .other where entry.isNamedLikeReport:
      listing.remarks.append(.unreadable(relative, reason: FileBytes.Trouble.notAFile.reason))
    default: break
    }
  }

  private mutating func takeReport(
    _ entry: DirectoryEntry, at path: String, among sidecars: [String: FileStamp?]
  ) {
    // One more tells that there are more.
    guard listing.reports.count <= limit else { return }
    // Most folders have none, and then no names are made up.
    let sidecar =
      sidecars.isEmpty ? nil : Self.sidecarNames(of: entry.name).first { sidecars[$0] != nil }
    listing.reports.append(
      .init(
        path: path, sidecar: sidecar.map { path.dropLast(entry.name.count) + $0 },
        stamp: entry.stamp,
        sidecarStamp: sidecar.flatMap { sidecars[$0] ?? nil }))
  }

  private mutating func remark(_ rule: String, _ severity: Severity, _ path: String) {
    listing.remarks.append(Finding(rule: rule, severity: severity, file: path))
  }
}

// MARK: - The C library's view

extension FolderWalk {
  /// A name in a folder, with what the folder itself says of it.
  private struct DirectoryEntry {
    let name: String
    let type: Int
    /// How all paths below it begin.
    private let path: String
    let isNamedLikeReport: Bool
    let isNamedLikeSidecar: Bool
    /// Of the file it leads to, where that may be a report or a sidecar.
    let stamp: FileStamp?

    init(_ name: String, type: Int, in directory: CInt) {
      let end = FolderWalk.fileExtension(of: name)
      self.name = name
      self.type = type
      path = type == Int(DT_DIR) ? name + "/" : name
      isNamedLikeReport = FolderWalk.extensions.contains(end)
      isNamedLikeSidecar = end == "yaml"
      stamp =
        (isNamedLikeReport || isNamedLikeSidecar) && type != Int(DT_DIR)
        ? FileStamp(of: name, in: directory) : nil
    }

    var isLink: Bool { type == Int(DT_LNK) }

    /// What the entry is once links are followed; asks the disk only where it must.
    func resolvedKind(at path: @autoclosure () -> String) -> Kind {
      if type == Int(DT_REG) { return .file }
      return type == Int(DT_DIR) ? .folder : FolderWalk.kind(of: path())
    }

    /// Whether its path, or the paths below it, come before another's.
    func precedes(_ other: DirectoryEntry) -> Bool {
      path.utf8.lexicographicallyPrecedes(other.path.utf8)
    }
  }

  static func names(in path: String) -> Result<[String], FileBytes.Trouble> {
    guard let directory = opendir(path) else { return .failure(.system(errno)) }
    defer { closedir(directory) }
    return .success(entries(of: directory).map(\.name))
  }

  private static func entries(of directory: OpaquePointer) -> [DirectoryEntry] {
    var entries: [DirectoryEntry] = []
    while let entry = readdir(directory), entries.count < maximumNames {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard name != ".", name != ".." else { continue }
      entries.append(
        DirectoryEntry(name, type: Int(entry.pointee.d_type), in: dirfd(directory)))
    }
    return entries
  }
}
