extension SourceFolder {
  /// The bytes of a report with those of the file that describes it.
  struct ReportFiles {
    let report: Reading
    let sidecar: SourceFile?

    /// Of all bytes that the report is read from; nil where it was refused.
    var content: Fingerprint? {
      guard case .file(let file) = report else { return nil }
      return Fingerprint(ofReport: file, sidecar: sidecar)
    }
  }

  /// Reads a report and its sidecar, which counts as missing where it cannot be read.
  func files(of entry: Entry) -> ReportFiles {
    let sidecar = entry.sidecar.flatMap { path -> SourceFile? in
      if case .file(let sidecar) = self.read(path) { return sidecar }
      return nil
    }
    return ReportFiles(report: self.read(entry.path), sidecar: sidecar)
  }
}

extension Fingerprint {
  /// Of all bytes that a report is read from.
  package init(ofReport file: SourceFile, sidecar: SourceFile?) {
    var writer = FingerprintWriter()
    writer.combine(file.bytes)
    writer.combine(sidecar?.path)
    writer.combine(sidecar?.bytes ?? [])
    self = writer.fingerprint
  }
}
