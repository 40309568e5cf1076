package import Disclosure

/// How a build is to be done; none of it decides what a page says but the date.
package struct BuildOptions: Sendable {
  /// How much is done at a time.
  package var jobs = 1
  /// The moment the data are of, where the settings do not say.
  package var date: DataDate?
  /// What earlier builds left for this one; nil remembers nothing.
  package var cache: CacheFolder?
  /// Which build of Sundial is running: what another one left is not used.
  ///
  /// Nil where nobody knows, and then nothing is remembered.
  package var program: Fingerprint?
  /// Compressed variants of files, in place of those the settings name.
  package var precompress: [Compression]?
  package var stopwatch = Stopwatch()

  package init() {}
}
