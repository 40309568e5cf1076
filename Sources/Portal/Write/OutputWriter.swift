package import Disclosure
import Glibc

/// One worker's hand in the output folder.
///
/// It remembers the folder it wrote to last, so give each worker one of its own and pages in the
/// order of their addresses. Two writers never write the same path.
package struct OutputWriter: ~Copyable {
  private let output: OutputFolder
  private var live: FolderCursor
  private var stage: FolderCursor
  private var hasStage = false
  private var buffer: [UInt8] = []

  init(into output: OutputFolder) {
    self.output = output
    live = FolderCursor(root: output.folder)
    stage = FolderCursor(root: output.folder)
  }

  /// Lays a file that is new or changed on the stage, whole or not at all; the site that stands is
  /// not touched.
  package mutating func write(_ file: OutputFile) throws(Failure) -> Placed {
    guard OutputPath.isSafe(file.path) else { throw .unsafeOutput(file.path) }
    do throws(OutputTrouble) {
      if let stamp = try stamp(ofEqual: file) { return Placed(outcome: .unchanged, stamp: stamp) }
      return Placed(outcome: .written, stamp: try staged(file))
    } catch {
      throw .unwritable(output.path(to: file.path), error)
    }
  }

  /// What is known of a file of the site that stands, nil where there is no file.
  ///
  /// One call and no look for links on the way: nothing is written on its word alone.
  package mutating func stamp(of path: String) -> OutputStamp? {
    var status = stat()
    guard fstatat(output.folder.descriptor, path, &status, AT_SYMLINK_NOFOLLOW) == 0,
      status.isFile
    else { return nil }
    return OutputStamp(status)
  }

  /// A link or a pipe of that name is not read: it says something else, whatever it says.
  private mutating func stamp(ofEqual file: OutputFile) throws(OutputTrouble) -> OutputStamp? {
    guard let folder = try live.folder(above: file.path) else { return nil }
    let name = OutputPath.name(of: file.path)
    guard let status = try folder.status(of: name) else { return nil }
    if status.isFolder { throw OutputTrouble(EISDIR) }
    guard status.isFile, Int(status.st_size) == file.bytes.count,
      folder.holds(file.bytes, as: name, buffer: &buffer)
    else { return nil }
    return OutputStamp(status)
  }

  private mutating func staged(_ file: OutputFile) throws(OutputTrouble) -> OutputStamp {
    if !hasStage {
      // Nobody else may look: what is there is not published yet.
      try output.folder.make(OutputPath.stage, mode: 0o700)
      hasStage = true
    }
    let folder = try stage.folder(makingAbove: OutputPath.stage + "/" + file.path)
    return OutputStamp(try folder.write(file.bytes, as: OutputPath.name(of: file.path)))
  }
}
