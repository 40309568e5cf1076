import Foundation
import Invented

/// A site built by the program, once for all tests; it goes when the tests end.
///
/// Scripts are taken out before anyone looks: nothing on a page may need them.
struct BuiltSite: Sendable {
  /// What the files were made from.
  let source: TemporarySite
  let output: TemporarySite
  let site: SiteFolder

  /// The sample in `Content/`: real reports.
  static let sample = Task.detached {
    try await OwnThread.run {
      let source = try TemporarySite(copying: BuildFolder.repository.appending(path: "Content"))
      return try BuiltSite(source)
    }
  }

  /// An invented province over six years, with gaps, defects and hostile names.
  static let invented = Task.detached {
    try await OwnThread.run { try BuiltSite(TemporarySite(InventedContent().files)) }
  }

  init(_ source: TemporarySite) throws {
    self.source = source
    output = try TemporarySite()
    try SundialProgram.build(source.folder, into: output.folder)
    for path in try SiteFolder.paths(in: output.folder) where path.hasSuffix(".js") {
      try FileManager.default.removeItem(at: output.folder.appending(path: path))
    }
    site = try SiteFolder(output.folder)
  }
}
