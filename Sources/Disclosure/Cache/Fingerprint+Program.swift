extension Fingerprint {
  /// Which program is running: another version, and another build of the same, is another one.
  ///
  /// Nil where the system does not tell.
  package static func ofProgram(version: String) -> Fingerprint? {
    guard let stamp = FileStamp.ofProgram else { return nil }
    var writer = FingerprintWriter()
    writer.combine(version)
    writer.combine(stamp)
    return writer.fingerprint
  }
}
