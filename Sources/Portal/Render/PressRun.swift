import Disclosure
import Templating

/// One task's hand in the output folder, with room that its pages share.
struct PressRun: ~Copyable {
  /// One per edition, of this task alone.
  let renderers: [PageRenderer]
  private let ledger: OutputLedger
  private let compressions: [Compression]
  private var writer: OutputWriter
  private var precompressor: Precompressor
  private var watch: Stopwatch
  var desk = Values()
  /// The page under way; its room is used again for the next.
  var page: [UInt8] = []
  var tally = Tally()

  init(
    _ renderers: [PageRenderer], _ output: OutputFolder, _ ledger: OutputLedger,
    _ compressions: [Compression], _ stopwatch: Stopwatch
  ) {
    self.renderers = renderers.map(\.apart)
    self.ledger = ledger
    self.compressions = compressions
    writer = output.writer()
    precompressor = Precompressor(compressions)
    watch = stopwatch
    watch.begin()
  }

  /// Whether the file was made from the same and stands as it was left, its compressed variants as
  /// well; it is then done.
  mutating func stands(_ path: String, madeFrom key: Fingerprint) -> Bool {
    guard let stamp = ledger.stamp(of: path, madeFrom: key), writer.stamp(of: path) == stamp,
      let variants = standingVariants(of: path, madeFrom: key)
    else {
      end(.judging)
      return false
    }
    for (path, stamp) in [(path, stamp)] + variants {
      tally.keep(path, stamp, madeFrom: key)
      tally.unchanged += 1
    }
    end(.judging)
    return true
  }

  mutating func write(_ file: OutputFile, madeFrom key: Fingerprint) throws(Failure) {
    tally.keep(try writer.write(file), of: file.path, madeFrom: key)
    end(.writing)
    try writeVariants(of: file, madeFrom: key)
  }

  private mutating func writeVariants(
    of file: OutputFile, madeFrom key: Fingerprint
  ) throws(Failure) {
    guard !compressions.isEmpty else { return }
    let variants = try precompressor.variants(of: file)
    end(.compressing)
    for variant in variants {
      tally.keep(try writer.write(variant), of: variant.path, madeFrom: key)
    }
    end(.writing)
  }

  /// Writes a file of figures piece by piece, and says what can be said of the whole.
  mutating func write(
    _ table: inout DataTable, at path: String, madeFrom key: Fingerprint
  ) throws(Failure) -> DataFacts {
    var draft = try begin(path)
    while let piece = table.next() { try append(piece, to: &draft) }
    return try end(&draft, rowCount: table.rowCount, madeFrom: key)
  }

  mutating func begin(_ path: String) throws(Failure) -> DataDraft {
    DataDraft(file: try writer.begin(path))
  }

  mutating func append(_ piece: [UInt8], to draft: inout DataDraft) throws(Failure) {
    draft.digest.append(piece)
    draft.size += piece.count
    // No compressor takes it in pieces.
    if !compressions.isEmpty { draft.whole += piece }
    end(.tabulating)
    try writer.append(piece, to: &draft.file)
    end(.writing)
  }

  mutating func end(
    _ draft: inout DataDraft, rowCount: Int, madeFrom key: Fingerprint
  ) throws(Failure) -> DataFacts {
    let path = draft.file.path
    tally.keep(try writer.end(&draft.file), of: path, madeFrom: key)
    end(.writing)
    try writeVariants(of: OutputFile(path: path, bytes: draft.whole), madeFrom: key)
    return DataFacts(
      rowCount: rowCount, byteCount: draft.size, digest: draft.digest.hexadecimal())
  }

  /// Books the time since the last piece of work.
  mutating func end(_ work: PageWork) {
    tally.profile.add(watch.lap(), to: work)
  }

  /// Books the time since the last piece of work to nothing.
  mutating func endWaiting() {
    _ = watch.lap()
  }

  mutating func endPage(of template: String?, bytes: Int) {
    tally.rendered += 1
    tally.profile.add(watch.lap(), toPageOf: template ?? "", bytes: bytes)
  }
}

extension PressRun {
  /// A file of figures under way.
  struct DataDraft: ~Copyable {
    var file: GradualFile
    var digest = SHA256()
    var size = 0
    /// Kept only where it is to be compressed.
    var whole: [UInt8] = []

    init(file: consuming GradualFile) {
      self.file = file
    }
  }

  /// What one task has done, or all of them.
  struct Tally: Sendable {
    var pages = 0
    /// Pages that were made, whether or not they say anything new.
    var rendered = 0
    var written = 0
    var unchanged = 0
    var bytes = 0
    /// The files of the site, made or passed over.
    var paths: [String] = []
    var items: [OutputLedger.Item] = []
    var facts: [DataFile: DataFacts] = [:]
    /// The same by what stands for a file's path.
    var factsOfPaths: [UInt64: DataFacts] = [:]
    var profile = BuildProfile()
  }

  /// Nil where one of the variants is not the one that was left; a file need not have any.
  private mutating func standingVariants(
    of path: String, madeFrom key: Fingerprint
  ) -> [(String, OutputStamp)]? {
    var variants: [(String, OutputStamp)] = []
    for compression in compressions {
      let path = Precompressor.path(of: compression, for: path)
      guard let item = ledger.item(of: path) else { continue }
      guard item.key == key, writer.stamp(of: path) == item.stamp else { return nil }
      variants.append((path, item.stamp))
    }
    return variants
  }
}

extension PressRun.Tally {
  mutating func keep(_ placed: Placed, of path: String, madeFrom key: Fingerprint) {
    switch placed.outcome {
    case .written: written += 1
    case .unchanged: unchanged += 1
    }
    keep(path, placed.stamp, madeFrom: key)
  }

  mutating func keep(_ path: String, _ stamp: OutputStamp, madeFrom key: Fingerprint) {
    bytes += stamp.size
    paths.append(path)
    items.append(OutputLedger.Item(path: OutputLedger.name(of: path), key: key, stamp: stamp))
  }

  mutating func keep(_ facts: DataFacts, of file: DataFile, at path: String) {
    self.facts[file] = facts
    factsOfPaths[OutputLedger.name(of: path)] = facts
  }

  mutating func add(_ part: PressRun.Tally) {
    pages += part.pages
    rendered += part.rendered
    written += part.written
    unchanged += part.unchanged
    bytes += part.bytes
    paths += part.paths
    items += part.items
    facts.merge(part.facts) { first, _ in first }
    factsOfPaths.merge(part.factsOfPaths) { first, _ in first }
    profile.add(part.profile)
  }
}
