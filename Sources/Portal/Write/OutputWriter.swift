package import Disclosure
import Glibc

/// One worker's hand in the output folder.
///
/// It remembers the folder it wrote to last, so give each worker one of its own and pages in the
/// order of their addresses. Two writers never write the same path.
package struct OutputWriter: ~Copyable {
  package enum Outcome: Sendable {
    case written
    /// The file said the same already and was not touched.
    case unchanged
  }

  private let folder: OutputFolder
  private var cursor: FolderCursor
  private var buffer: [UInt8] = []

  init(folder: OutputFolder) {
    self.folder = folder
    cursor = FolderCursor(root: folder.descriptor)
  }

  /// Writes a file and the folders above it, whole or not at all.
  package mutating func write(_ file: OutputFile) throws(Failure) -> Outcome {
    guard OutputPath.isSafe(file.path) else { throw .unsafeOutput(file.path) }
    do throws(OutputTrouble) {
      return try place(file.bytes, at: file.path)
    } catch {
      throw .unwritable(folder.path(to: file.path), error)
    }
  }

  /// Writes without a look at the path.
  mutating func place(_ bytes: [UInt8], at path: String) throws(OutputTrouble) -> Outcome {
    let path = Array(path.utf8)
    let start = path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    let parent = try cursor.enter(path[..<start], creating: true)
    let name = String(decoding: path[start...], as: UTF8.self)
    if holds(bytes, at: name, in: parent) { return .unchanged }
    try replace(name, with: bytes, in: parent)
    return .written
  }

  /// A link or a pipe of that name is not read: it says something else, whatever it says.
  private mutating func holds(_ bytes: [UInt8], at name: String, in parent: CInt) -> Bool {
    let descriptor = openat(parent, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return DescriptorBytes.hold(bytes, in: descriptor, buffer: &buffer)
  }

  /// A reader of the site sees the old file or the new one, never half of one.
  private func replace(
    _ name: String, with bytes: [UInt8], in parent: CInt
  ) throws(OutputTrouble) {
    let draft = OutputPath.ownPrefix + "-" + name
    let descriptor = try createDraft(draft, in: parent)
    do throws(OutputTrouble) {
      defer { close(descriptor) }
      try DescriptorBytes.write(bytes, to: descriptor)
    } catch {
      unlinkat(parent, draft, 0)
      throw error
    }
    guard renameat(parent, draft, parent, name) == 0 else {
      let trouble = OutputTrouble(errno)
      unlinkat(parent, draft, 0)
      throw trouble
    }
  }

  /// O_EXCL, because a link that lies in wait under the draft's name would be followed otherwise.
  private func createDraft(_ draft: String, in parent: CInt) throws(OutputTrouble) -> CInt {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
    var descriptor = openat(parent, draft, flags, 0o666)
    if descriptor < 0, errno == EEXIST {
      // Left by a build that was killed.
      unlinkat(parent, draft, 0)
      descriptor = openat(parent, draft, flags, 0o666)
    }
    guard descriptor >= 0 else { throw OutputTrouble(errno) }
    return descriptor
  }
}

extension Failure {
  static func unsafeOutput(_ path: String) -> Failure {
    Failure(
      .inputOutput, file: path,
      message: Bilingual(
        chinese: "“\(path)”不能作为输出路径：只允许 a-z、0-9、“/”“.”“_”“-”，不得含“..”或空的一段。",
        english:
          "“\(path)” cannot be an output path: a-z, 0-9, “/”, “.”, “_” and “-” are allowed; “..” and empty parts are not."
      ),
      remedy: Bilingual(
        chinese: "检查发布机关标识和网址设置。",
        english: "Check the publishers' identifiers and the addresses in the settings."))
  }
}
