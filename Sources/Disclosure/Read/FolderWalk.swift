import Glibc

/// Finds the report files below a folder.
///
/// The folders that really stand below the root are read first, then those that links lead to, and
/// no folder twice: however links are knotted, the walk ends.
struct FolderWalk {
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
  private static let maximumFiles = 1_000_000
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
  private var visited: Set<Identity> = []
  /// Links to folders, to be followed once the real folders are read.
  private var links: [String] = []
  private(set) var listing = SourceFolder.Listing(reports: [], remarks: [])

  init(root: String) {
    self.root = root
  }

  /// Reads the whole tree.
  mutating func run() throws(Failure) {
    if case .failure(let trouble) = Self.names(in: root) {
      throw .unreadable(root, reason: trouble.reason)
    }
    visit("", depth: 0)
    var next = 0
    while next < links.count {
      visit(links[next], depth: links[next].utf8.count { $0 == UInt8(ascii: "/") } + 1)
      next += 1
    }
    listing.reports.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    listing.remarks.sort { $0.file.utf8.lexicographicallyPrecedes($1.file.utf8) }
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
    name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
  }

  /// The extension in small letters, empty where there is none.
  private static func fileExtension(of name: String) -> String {
    name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
  }
}

// MARK: - One folder

extension FolderWalk {
  private mutating func visit(_ folder: String, depth: Int) {
    let path = folder.isEmpty ? root : root + "/" + folder
    guard depth <= Self.maximumDepth, enter(path) else {
      return remark("link-loop", .warning, folder)
    }
    switch Self.entries(in: path) {
    case .failure(let trouble):
      listing.remarks.append(.unreadable(folder, reason: trouble.reason))
    case .success(let entries):
      // By name, so that the order in which the disk lists them never shows.
      let sorted = entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
      let names = Set(sorted.map(\.name))
      // A site that was built inside its own source is output, not reports.
      if names.contains(Self.outputMark) { return }
      for entry in sorted where !isSkipped(entry.name, in: folder) {
        let relative = folder.isEmpty ? entry.name : folder + "/" + entry.name
        take(entry, at: relative, among: names, depth: depth)
      }
    }
  }

  /// Whether the folder was not read before.
  private mutating func enter(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return true }
    let identity = Identity(device: UInt(status.st_dev), node: UInt(status.st_ino))
    return visited.insert(identity).inserted
  }

  private func isSkipped(_ name: String, in folder: String) -> Bool {
    if name.hasPrefix(".") || name == Self.readme { return true }
    return folder.isEmpty && (Self.siteFiles.contains(name) || Self.siteFolders.contains(name))
  }

  private mutating func take(
    _ entry: DirectoryEntry, at relative: String, among names: Set<String>, depth: Int
  ) {
    let isNamedLikeReport = Self.extensions.contains(Self.fileExtension(of: entry.name))
    switch entry.resolvedKind(at: root + "/" + relative) {
    case .file where isNamedLikeReport: takeReport(relative, named: entry.name, among: names)
    case .folder:
      if isNamedLikeReport { remark("folder-named-like-report", .warning, relative) }
      if entry.isLink { links.append(relative) } else { visit(relative, depth: depth + 1) }
    case .nothing where isNamedLikeReport || entry.isLink && !entry.name.contains("."):
      listing.remarks.append(.unreadable(relative, reason: "Dangling link"))
    case .other where isNamedLikeReport:
      listing.remarks.append(.unreadable(relative, reason: FileBytes.Trouble.notAFile.reason))
    default: break
    }
  }

  private mutating func takeReport(_ path: String, named name: String, among names: Set<String>) {
    guard listing.reports.count < Self.maximumFiles else { return }
    let sidecar = Self.sidecarNames(of: name).first { names.contains($0) }
    let folder = path.dropLast(name.count)
    listing.reports.append(.init(path: path, sidecar: sidecar.map { folder + $0 }))
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

    var isLink: Bool { type == Int(DT_LNK) }

    /// What the entry is once links are followed; asks the disk only where it must.
    func resolvedKind(at path: String) -> Kind {
      if type == Int(DT_REG) { return .file }
      return type == Int(DT_DIR) ? .folder : FolderWalk.kind(of: path)
    }
  }

  static func names(in path: String) -> Result<[String], FileBytes.Trouble> {
    entries(in: path).map { $0.map(\.name) }
  }

  private static func entries(in path: String) -> Result<[DirectoryEntry], FileBytes.Trouble> {
    guard let directory = opendir(path) else { return .failure(.system(errno)) }
    defer { closedir(directory) }
    var entries: [DirectoryEntry] = []
    while let entry = readdir(directory), entries.count < maximumFiles {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard name != ".", name != ".." else { continue }
      entries.append(.init(name: name, type: Int(entry.pointee.d_type)))
    }
    return .success(entries)
  }
}
