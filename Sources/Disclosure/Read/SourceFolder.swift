import Glibc

/// The folder that is read: a site, a plain folder of reports, or a single file.
///
/// One of the few places of the program that touch the disk. A report that cannot be read becomes
/// a finding and disturbs no other; only a folder that cannot be read at all is a failure.
package struct SourceFolder: Sendable {
  /// A report file with the sidecar that describes it.
  package struct Entry: Equatable, Sendable {
    /// Relative to the folder.
    package let path: String
    /// `2020.yaml` or `2020.meta.yaml` beside `2020.txt`.
    package let sidecar: String?
    /// Taken before the files are read; nil where the disk tells nothing, or there is no such file.
    let stamp: FileStamp?
    let sidecarStamp: FileStamp?

    /// Whether any change since that moment would show in the stamps.
    func isSettled(at moment: DiskTime) -> Bool {
      stamp?.isSettled(at: moment) ?? false && sidecarStamp?.isSettled(at: moment) ?? true
    }
  }

  /// The report files in the order of their paths' bytes, and what was odd on the way.
  package struct Listing: Equatable, Sendable {
    package var reports: [Entry]
    package var remarks: [Finding]
    /// A moment before the first stamp was taken.
    let moment: DiskTime
  }

  /// What became of reading a file.
  package enum Reading: Sendable {
    case file(SourceFile)
    case refused(Finding)
  }

  /// The folder as the user named it; for a single file the folder it is in.
  package let path: String
  /// The name of the file where a single file was opened.
  package let singleFile: String?

  /// Opens a folder or a single file.
  package init(opening path: String) throws(Failure) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw .unreadable(path, errno: errno) }
    if status.st_mode & S_IFMT == S_IFDIR {
      self.path = path
      singleFile = nil
    } else {
      let parts = path.utf8.lastIndex(of: UInt8(ascii: "/"))
      self.path = parts.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
      singleFile = parts.map { String(path[path.index(after: $0)...]) } ?? path
    }
  }

  /// Whether the folder says that it is a site.
  package var isSite: Bool {
    singleFile == nil && FolderWalk.kind(of: join("site.yaml")) == .file
  }

  /// The reports of the folder.
  ///
  /// `moment` is the time on the disk's clock; only tests say another.
  package func listing(
    jobs: Int = 1, at moment: DiskTime = .now()
  ) async throws(Failure) -> Listing {
    if let singleFile {
      let names = sidecarNames(of: singleFile)
      let sidecar = names.first { FolderWalk.kind(of: join($0)) == .file }
      let entry = Entry(
        path: singleFile, sidecar: sidecar, stamp: stamp(of: singleFile),
        sidecarStamp: sidecar.flatMap(stamp))
      return Listing(reports: [entry], remarks: [], moment: moment)
    }
    var walk = FolderWalk(root: path, moment: moment)
    try await walk.run(jobs: max(1, jobs))
    return walk.listing
  }

  /// What the disk says of a file, without opening it.
  func stamp(of file: String) -> FileStamp? {
    FileStamp(ofFileAt: join(file))
  }

  /// Reads a report or its sidecar.
  package func read(_ path: String) -> Reading {
    switch FileBytes.read(join(path)) {
    case .success(let bytes): .file(SourceFile(path: path, bytes: bytes))
    case .failure(.tooLarge(let size)):
      .refused(.tooLarge(path, size: size, limit: FileBytes.limit))
    case .failure(let trouble): .refused(.unreadable(path, reason: trouble.reason))
    }
  }

  /// The sidecar of a report; nil where it has none.
  package func sidecar(of report: String) -> String? {
    let slash = report.utf8.lastIndex(of: UInt8(ascii: "/")).map(report.utf8.index(after:))
    let name = String(report[(slash ?? report.startIndex)...])
    return sidecarNames(of: name).map { report.dropLast(name.utf8.count) + $0 }
      .first { FolderWalk.kind(of: join($0)) == .file }
  }

  /// The bytes of one of the site's own files, such as `site.yaml`; nil where there is none.
  package func contents(of siteFile: String) throws(Failure) -> [UInt8]? {
    switch FileBytes.read(join(siteFile)) {
    case .success(let bytes): return bytes
    case .failure(.system(ENOENT)), .failure(.system(ENOTDIR)): return nil
    case .failure(let trouble): throw .unreadable(join(siteFile), reason: trouble.reason)
    }
  }

  /// The paths of the forms the site adds, such as `forms/2026.yaml`, in the order of their bytes.
  package var formFiles: [String] {
    let names = (try? FolderWalk.names(in: join("forms")).get()) ?? []
    return names.filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .map { "forms/" + $0 }
  }

  /// The paths of the theme's files the site replaces, from its `templates` folder.
  package var themeFiles: [String] {
    var files: [String] = []
    for folder in ["", "css/", "pages/", "parts/", "strings/"] {
      let names = (try? FolderWalk.names(in: join("templates/" + folder)).get()) ?? []
      files += names.filter { $0.contains(".") && !$0.hasPrefix(".") }.map { folder + $0 }
    }
    return files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Reads a report from standard input.
  package static func standardInput(named name: String = "-") -> Reading {
    switch FileBytes.read(descriptor: STDIN_FILENO) {
    case .success(let bytes): .file(SourceFile(path: name, bytes: bytes))
    case .failure(.tooLarge(let size)):
      .refused(.tooLarge(name, size: size, limit: FileBytes.limit))
    case .failure(let trouble): .refused(.unreadable(name, reason: trouble.reason))
    }
  }

  private func sidecarNames(of name: String) -> [String] {
    FolderWalk.sidecarNames(of: name)
  }

  private func join(_ relative: String) -> String {
    path == "/" ? "/" + relative : path + "/" + relative
  }
}

extension Finding {
  static func unreadable(_ path: String, reason: String) -> Finding {
    Finding(
      rule: "file-unreadable", severity: .error, file: path, arguments: ["reason": .text(reason)])
  }

  static func tooLarge(_ path: String, size: Int, limit: Int) -> Finding {
    Finding(
      rule: "file-too-large", severity: .error, file: path,
      arguments: ["limit": .count(limit), "size": .count(size), "unit": .text("bytes")])
  }
}

extension Failure {
  static func unreadable(_ path: String, errno code: CInt) -> Failure {
    unreadable(path, reason: FileBytes.Trouble.system(code).reason)
  }

  static func unreadable(_ path: String, reason: String) -> Failure {
    Failure(
      .inputOutput, file: path,
      message: Bilingual(
        chinese: "无法读取“\(path)”：\(reason)", english: "Cannot read “\(path)”: \(reason)"),
      remedy: Bilingual(
        chinese: "核对路径是否存在、是否有读取权限。",
        english: "Check that the path exists and that you may read it."))
  }
}
