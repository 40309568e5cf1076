/// By what to tell, without opening them, that a report and its sidecar were not touched.
struct SourceMark: Equatable, Sendable {
  /// The bytes it takes in the cache.
  static let size = 17

  /// Of the stamps of both files, and of the sidecar's path.
  fileprivate let stamps: Fingerprint
  /// Whether any change since would show in the stamps.
  fileprivate let isSettled: Bool

  /// Of files whose stamps were taken at a moment, before they were read.
  init(of entry: SourceFolder.Entry, at moment: DiskTime) {
    stamps = Self.stamps(of: entry)
    isSettled = entry.isSettled(at: moment)
  }

  /// Of a report as it was remembered.
  fileprivate init(stamps: Fingerprint, isSettled: Bool) {
    self.stamps = stamps
    self.isSettled = isSettled
  }

  func isMark(of entry: SourceFolder.Entry) -> Bool {
    isSettled && Self.stamps(of: entry) == stamps
  }

  private static func stamps(of entry: SourceFolder.Entry) -> Fingerprint {
    var writer = FingerprintWriter()
    writer.combine(entry.stamp)
    writer.combine(entry.sidecar)
    writer.combine(entry.sidecarStamp)
    return writer.fingerprint
  }
}

extension ByteWriter {
  mutating func append(_ mark: SourceMark) {
    append(mark.stamps)
    append(mark.isSettled ? 1 : 0)
  }
}

extension ByteReader {
  mutating func mark() throws(Malformed) -> SourceMark {
    SourceMark(stamps: try fingerprint(), isSettled: try flag())
  }
}
