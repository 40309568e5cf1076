package import Disclosure

extension SiteContents {
  /// A report read once more for its own page, with the digest of its file.
  package struct Reread: Sendable {
    package let rereading: Rereading
    /// The SHA-256 of the file's bytes.
    package let digest: String
  }

  /// Reads a report again: pages need its text, which the archive does not keep.
  package func reread(_ entry: Int) -> Reread {
    let record = records[entry]
    let path = record.entry.file
    switch folder.read(path) {
    case .refused(let finding):
      return Reread(rereading: .unread(finding), digest: "")
    case .file(let file):
      var sidecar: SourceFile?
      if let name = folder.sidecar(of: path), case .file(let found) = folder.read(name) {
        sidecar = found
      }
      return Reread(
        rereading: site.rereading(of: file, sidecar: sidecar, knownAs: record),
        digest: SHA256.hexadecimal(of: file.bytes))
    }
  }
}
