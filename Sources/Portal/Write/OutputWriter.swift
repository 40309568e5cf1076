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

  /// Begins a file that comes piece by piece.
  mutating func begin(_ path: String) throws(Failure) -> GradualFile {
    guard OutputPath.isSafe(path) else { throw .unsafeOutput(path) }
    do throws(OutputTrouble) {
      let folder = try live.folder(above: path)
      return GradualFile(path, besides: try folder?.openedFile(OutputPath.name(of: path)))
    } catch {
      throw .unwritable(output.path(to: path), error)
    }
  }

  /// Goes on with it; what is not the same as before is laid on the stage.
  mutating func append(_ piece: [UInt8], to file: inout GradualFile) throws(Failure) {
    do throws(OutputTrouble) {
      if file.passes(piece) { return }
      if !file.isStaged { try file.stage(in: created(file.path)) }
      try file.append(piece)
    } catch {
      throw .unwritable(output.path(to: file.path), error)
    }
  }

  /// Ends it; where what stands goes on, it does not say the same.
  mutating func end(_ file: inout GradualFile) throws(Failure) -> Placed {
    do throws(OutputTrouble) {
      if let stamp = try file.stampOfSame() { return Placed(outcome: .unchanged, stamp: stamp) }
      if !file.isStaged { try file.stage(in: created(file.path)) }
      return Placed(outcome: .written, stamp: try file.stampOfStaged())
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
    let folder = try stageFolder(above: file.path)
    return OutputStamp(try folder.write(file.bytes, as: OutputPath.name(of: file.path)))
  }

  private mutating func created(_ path: String) throws(OutputTrouble) -> CInt {
    try stageFolder(above: path).created(OutputPath.name(of: path))
  }

  private mutating func stageFolder(above path: String) throws(OutputTrouble) -> DiskFolder {
    if !hasStage {
      // Nobody else may look: what is there is not published yet.
      try output.folder.make(OutputPath.stage, mode: 0o700)
      hasStage = true
    }
    return try stage.folder(makingAbove: OutputPath.stage + "/" + path)
  }
}
