/// A source folder as the disk shows it without a file being opened.
///
/// Two states of the same folder that are equal, the earlier of them settled, mean that every file
/// still holds what it held: reports, sidecars, and the site's own files.
package struct SourceState: Equatable, Sendable {
  package let fingerprint: Fingerprint
  /// Whether any change since would show in the fingerprint.
  package let isSettled: Bool
}

extension SourceFolder {
  /// The state of the folder that was listed: to be asked for before anything in it is read, so
  /// that no change falls between.
  package func state(of listing: Listing) -> SourceState {
    var writer = FingerprintWriter()
    var isSettled = true
    for entry in listing.reports {
      writer.combine(entry.path)
      writer.combine(entry.stamp)
      writer.combine(entry.sidecar)
      writer.combine(entry.sidecarStamp)
      isSettled = isSettled && entry.isSettled(at: listing.moment)
    }
    writer.combine(listing.remarks.count)
    for remark in listing.remarks { writer.combine(remark) }
    for name in ownFiles {
      let stamp = stamp(of: name)
      writer.combine(name)
      writer.combine(stamp)
      isSettled = isSettled && stamp?.isSettled(at: listing.moment) ?? true
    }
    return SourceState(fingerprint: writer.fingerprint, isSettled: isSettled)
  }

  /// The files that say what the site is, whether they are there or not.
  private var ownFiles: [String] {
    ["site.yaml", "regions.tsv", "publishers.tsv", "waivers.yaml"] + formFiles
      + themeFiles.map { "templates/" + $0 }
  }
}
