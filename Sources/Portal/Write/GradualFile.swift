import Glibc

/// A file of the site that comes piece by piece.
///
/// While the pieces say what stands already nothing is written; the first that says something else
/// brings all before it along.
struct GradualFile: ~Copyable {
  let path: String
  /// Open files; -1 where there is none.
  private let standing: CInt
  private var staged: CInt = -1
  private var count = 0
  private var buffer: [UInt8] = []

  /// Takes over the open file that stands, nil where none does.
  init(_ path: String, besides standing: CInt?) {
    self.path = path
    self.standing = standing ?? -1
  }

  deinit {
    for file in [standing, staged] where file >= 0 { Glibc.close(file) }
  }

  var isStaged: Bool { staged >= 0 }

  /// Whether the piece is what comes next in the file that stands, and nothing need be done.
  mutating func passes(_ piece: [UInt8]) -> Bool {
    guard !isStaged, standing >= 0,
      DescriptorBytes.yields(piece, from: standing, buffer: &buffer)
    else { return false }
    count += piece.count
    return true
  }

  /// Takes over a new file, and begins it with all that was the same.
  mutating func stage(in file: CInt) throws(OutputTrouble) {
    staged = file
    try DescriptorBytes.copy(count, from: standing, to: staged, buffer: &buffer)
  }

  mutating func append(_ piece: [UInt8]) throws(OutputTrouble) {
    try DescriptorBytes.write(piece, to: staged)
  }

  /// The stamp of the file that stands, where the pieces were all of it.
  func stampOfSame() throws(OutputTrouble) -> OutputStamp? {
    guard !isStaged, standing >= 0 else { return nil }
    let stamp = OutputStamp(try DiskFolder(descriptor: standing).status())
    return stamp.size == count ? stamp : nil
  }

  func stampOfStaged() throws(OutputTrouble) -> OutputStamp {
    OutputStamp(try DiskFolder(descriptor: staged).status())
  }
}
